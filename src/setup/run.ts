import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a tool of node_modules with the Node that runs this, showing what it writes. */
export function runTool(entry: string, args: string[], env: Record<string, string> = {}): boolean {
  return run(process.execPath, [`${root}node_modules/${entry}`, ...args], env);
}

export function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const ended = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return ended.status === 0;
}

export function secondsSince(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
