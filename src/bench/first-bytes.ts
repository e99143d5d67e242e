import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { root } from '#setup/run.ts';

const PATH = ['index.html', 'src/app/till/sell-screen.tsx', 'src/i18n/en/selling.ts'];

export interface FirstBytes {
  readonly gzip: number;
  readonly files: readonly { readonly file: string; readonly gzip: number }[];
}

/**
 * What is fetched before a clerk can scan: the page, the till's screen and one language, each with
 * all that it imports at once, gzipped file by file.
 */
export async function firstBytes(): Promise<FirstBytes> {
  const outDir = mkdtempSync(join(tmpdir(), 'habitue-first-'));
  try {
    await build({ root, logLevel: 'error', build: { outDir, manifest: true, emptyOutDir: true } });
    const manifest = JSON.parse(
      readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'),
    ) as Manifest;
    const files = [...filesOf(manifest)].map((file) => ({
      file,
      gzip: gzipSync(readFileSync(join(outDir, file))).length,
    }));
    files.sort((a, b) => b.gzip - a.gzip);
    return { gzip: files.reduce((sum, file) => sum + file.gzip, 0), files };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function filesOf(manifest: Manifest): ReadonlySet<string> {
  const files = new Set(['index.html']);
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const name of PATH) visit(name);
  return files;
}
