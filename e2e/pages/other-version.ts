import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './pages-served.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A type of fact as this version writes it, and as one does that neither knows nor is known. */
const OURS = 'points.adjusted';
const OF_ANOTHER = 'points.adjusted.anew';

/** Where the built app says which forms it knows, and where it compares them. */
const SAID = [/(\bapp:\w+,schema:)(\d+)/, /(\.schema\?\?1\)>)(\d+)/];

/** The app as it would be built so many versions on. */
export function laterApp(on: number, to: string): string {
  cpSync(BUILT, to, { recursive: true });
  let said = 0;
  for (const file of globSync('**/*.js', { cwd: to })) {
    const built = readFileSync(join(to, file), 'utf8');
    said += SAID.filter((form) => form.test(built)).length;
    const renamed = built.replaceAll(OURS, OF_ANOTHER);
    const other = SAID.reduce((text, form) => text.replace(form, later(on)), renamed);
    if (other !== built) writeFileSync(join(to, file), other);
  }
  if (said !== SAID.length) throw new Error('The built app does not say which forms it knows.');
  return to;
}

const later = (on: number) => (_: string, before: string, schema: string) =>
  `${before}${Number(schema) + on}`;

/** The endpoint of such a version: where it lies. */
export function laterEndpoint(on: number, to: string): string {
  mkdirSync(to);
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
  cpSync(join(ROOT, 'package.json'), join(to, 'package.json'));
  for (const room of ['domain', 'protocol', 'endpoint']) {
    for (const file of globSync(`src/${room}/**/*.ts`, { cwd: ROOT })) {
      const written = readFileSync(join(ROOT, file), 'utf8');
      const other = written
        .replaceAll(`'${OURS}'`, `'${OF_ANOTHER}'`)
        .replace(/(export const SCHEMA = )(\d+)/, later(on));
      mkdirSync(join(to, file, '..'), { recursive: true });
      writeFileSync(join(to, file), other);
    }
  }
  return to;
}
