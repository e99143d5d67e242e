import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The app as it was built. */
export const BUILT = join(ROOT, 'dist');

/** The same, but for a service worker that fetches nothing beside the story and keeps nothing. */
export const UNKEPT = join(ROOT, 'test-results/unkept');

const KEEPS_NOTHING = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
`;

export function makeUnkept(): void {
  cpSync(BUILT, UNKEPT, { recursive: true });
  writeFileSync(join(UNKEPT, 'sw.js'), KEEPS_NOTHING);
}
