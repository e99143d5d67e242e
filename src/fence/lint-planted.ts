import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from '#setup/run.ts';

export type Complaint = { path: string; line: number; rule: string };

const REPORTED = /title=(?<rule>[^,]+),file=(?<path>[^,]+),line=(?<line>\d+)/g;

/** Writes the files into an empty house with our lint rules, lints it, and lists the complaints. */
export function lintPlanted(files: Record<string, string>): Complaint[] {
  return inEmptyHouse(files, (house) => {
    const run = spawnSync(
      process.execPath,
      [tool('@biomejs/biome/bin/biome'), 'lint', ...LINT_OPTIONS, house],
      { cwd: house, encoding: 'utf8' },
    );
    return [...run.stdout.matchAll(REPORTED)].map(({ groups }) => ({
      path: relative(house, groups?.path ?? ''),
      line: Number(groups?.line),
      rule: groups?.rule ?? '',
    }));
  });
}

/** The same for the type checker and the narrow surroundings of the domain. */
export function typeCheckPlanted(files: Record<string, string>): Complaint[] {
  return inEmptyHouse(files, (house) => {
    const run = spawnSync(
      process.execPath,
      [tool('typescript/bin/tsc'), '-p', join(house, 'src/domain'), '--pretty', 'false'],
      { cwd: house, encoding: 'utf8' },
    );
    const reported = /(?<path>src\/[^(]+)\((?<line>\d+),\d+\): error (?<rule>TS\d+)/g;
    return [...run.stdout.matchAll(reported)].map(({ groups }) => ({
      path: groups?.path ?? '',
      line: Number(groups?.line),
      rule: groups?.rule ?? '',
    }));
  });
}

const LINT_OPTIONS = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github'];
const OUR_RULES = ['biome.json', 'package.json', 'tsconfig.json', 'src/domain/tsconfig.json'];

function inEmptyHouse<T>(files: Record<string, string>, look: (house: string) => T): T {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'habitue-faults-')));
  try {
    for (const path of OUR_RULES) {
      makeFolderOf(join(house, path));
      copyFileSync(join(root, path), join(house, path));
    }
    for (const [path, text] of Object.entries(files)) {
      makeFolderOf(join(house, path));
      writeFileSync(join(house, path), text);
    }
    return look(house);
  } finally {
    rmSync(house, { recursive: true });
  }
}

function makeFolderOf(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}

function tool(entry: string): string {
  return join(root, 'node_modules', entry);
}
