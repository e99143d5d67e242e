import { join } from 'node:path';
import { Endpoint } from './pages/endpoint.ts';
import { makeUnkept } from './pages/pages-served.ts';

/** Once before all stories: what each of them would otherwise make for itself. */
export default async function beforeStories(): Promise<void> {
  makeUnkept();
  process.env.NODE_COMPILE_CACHE = join(import.meta.dirname, '../test-results/compiled');
  const first = await Endpoint.open();
  await first.stop();
  await first.close();
}
