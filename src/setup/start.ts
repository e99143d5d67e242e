import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.ts';
import { root } from './run.ts';

if (!ensureBuilt()) {
  console.error('The app could not be built; the reason stands above.');
  process.exit(1);
}

const endpoint = spawn(
  process.execPath,
  [`${root}src/endpoint/main.ts`, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => endpoint.kill(signal));
}
endpoint.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 0));
