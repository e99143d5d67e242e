import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { root, runTool, secondsSince } from './run.ts';

const MARK = `${root}dist/.built`;
const SOURCES = ['index.html', 'package-lock.json', 'vite.config.ts', 'public/**', 'src/**'];
const ELSEWHERE = /^src[\\/](endpoint|cli|bench|simulation|fence)[\\/]|\.(test|data)\.tsx?$|\.md$/;

/** Builds the app into dist/ unless what lies there was built from these very sources. */
export function ensureBuilt(): boolean {
  const mark = hashOfSources();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === mark) return true;
  const startedAt = performance.now();
  console.log('Building the app into dist/.');
  if (!runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) return false;
  writeFileSync(MARK, mark);
  console.log(`Built in ${secondsSince(startedAt)}.`);
  return true;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const entries = globSync(SOURCES, { cwd: root, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .filter((path) => !ELSEWHERE.test(path))
    .sort();
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(`${root}${file}`));
  return hash.digest('hex');
}
