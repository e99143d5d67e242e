import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installPackages, isDebianAsRoot } from './debian.ts';

/** A PostgreSQL of our own, in a temporary folder, on a free port of this machine alone. */
export interface OwnPostgres {
  readonly url: string;
  readonly port: number;
  /** As if the power had gone: nobody is asked and nothing is tidied up. */
  kill(): Promise<void>;
  /** Again on the same folder, after a kill. */
  startAgain(settings?: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

const OLDEST = 15;
const STARTS_WITHIN_MS = 60_000;

export const WHY_NO_POSTGRES =
  'there is no PostgreSQL 15 or later (on Debian `apt-get install postgresql`)';

/** The folder of its programs: the newest that Debian has, or that of the system. */
export function findPostgres(): string | undefined {
  const debian = globSync('/usr/lib/postgresql/*/bin');
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folders = [...debian, (stdout ?? '').trim()].filter((bin) => versionOf(bin) >= OLDEST);
  return folders.toSorted((a, b) => versionOf(b) - versionOf(a))[0];
}

/** Finds PostgreSQL, and on Debian as root installs it. */
export function ensurePostgres(): void {
  if (findPostgres() === undefined && isDebianAsRoot()) installPackages(['postgresql']);
}

export async function startPostgres(bin: string): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-postgres-'));
  const owner = ownerOfServer();
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'habitue', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N', '-k'],
    { ...owner, cwd: '/', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed.\n${made.stderr}`);
  const port = await freePort();
  const start = (settings: readonly string[]) => open({ bin, folder, port, settings });
  let server = await start([]);
  return {
    port,
    url: `postgres://habitue@127.0.0.1:${port}/postgres`,
    kill: () => end(server, 'SIGKILL'),
    async startAgain(settings = []) {
      server = await start(settings);
    },
    async stop() {
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian has a user for it. */
function ownerOfServer(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((which) =>
    Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

interface Opening {
  readonly bin: string;
  readonly folder: string;
  readonly port: number;
  readonly settings: readonly string[];
}

async function open({ bin, folder, port, settings }: Opening): Promise<ChildProcess> {
  const asked = [`port=${port}`, `unix_socket_directories=${folder}`, ...settings];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), ...asked.flatMap((each) => ['-c', each])],
    { ...ownerOfServer(), cwd: '/', stdio: 'ignore' },
  );
  const until = performance.now() + STARTS_WITHIN_MS;
  while (!isReady(bin, port)) {
    if (server.exitCode !== null || performance.now() > until) {
      throw new Error(`PostgreSQL did not start in ${folder}.`);
    }
    await wait(50);
  }
  return server;
}

function isReady(bin: string, port: number): boolean {
  const asked = spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
  return asked.status === 0;
}

/** Ends the server; the processes it started end by themselves once it is gone. */
async function end(server: ChildProcess, signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const children = signal === 'SIGKILL' ? childrenOf(server.pid ?? 0) : [];
  server.kill(signal);
  for (const child of children) kill(child);
  await ended;
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function versionOf(bin: string): number {
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
