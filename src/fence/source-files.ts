import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#setup/run.ts';

export type SourceFile = { path: string; text: string; lines: string[] };

/** Every file in src/ and e2e/, with its path from the top and `/` between folders. */
export function sourceFiles(pattern = '{src,e2e}/**/*'): SourceFile[] {
  return globSync(pattern, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: text.replace(/\n$/, '').split('\n') };
}
