import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { FIRST_ROOTS } from './chunks.ts';
import { reachedFrom } from './reached-from.ts';
import { root } from './run.ts';

const BUILT = `${root}dist/`;
const PATH = ['index.html', ...FIRST_ROOTS.slice(1), 'src/i18n/en/first.ts'];
/** On a slow line a new till can scan within two seconds. */
const MOST_BYTES = 170_000;

export interface FirstBytes {
  readonly gzip: number;
  readonly files: readonly { readonly file: string; readonly gzip: number }[];
}

/**
 * What of the built app is fetched before a clerk can scan: the page, the till's screen and the
 * words of one language, each with all that it imports at once, gzipped file by file.
 */
export function firstBytes(): FirstBytes {
  const manifest = JSON.parse(readFileSync(`${BUILT}.vite/manifest.json`, 'utf8')) as Manifest;
  const files = [...filesOf(manifest)].map((file) => ({
    file,
    gzip: gzipSync(readFileSync(BUILT + file)).length,
  }));
  files.sort((a, b) => b.gzip - a.gzip);
  return { gzip: files.reduce((sum, file) => sum + file.gzip, 0), files };
}

export function firstBytesFit(): boolean {
  const { gzip, files } = firstBytes();
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${kilobytes(gzip)} before a clerk can scan, of ${kilobytes(MOST_BYTES)} at most:`);
  for (const each of files) console.log(`  ${kilobytes(each.gzip).padStart(9)}  ${each.file}`);
  return gzip <= MOST_BYTES;
}

function filesOf(manifest: Manifest): ReadonlySet<string> {
  const chunk = (name: string) => {
    const found = manifest[name];
    if (found === undefined) throw new Error(`the build has no ${name}`);
    return found;
  };
  const names = [...reachedFrom(PATH, (name) => chunk(name).imports ?? [])];
  const files = names.map(chunk).flatMap(({ file, css = [] }) => [file, ...css]);
  return new Set(['index.html', ...files]);
}
