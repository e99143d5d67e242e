import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT } from './pages-served.ts';

const ROOT = join(import.meta.dirname, '../..');
const STARTS_WITHIN_MS = 60_000;

interface Opening {
  /** Of the PostgreSQL that keeps the shop. */
  readonly database?: string | undefined;
  /** Where the app lies that it serves. */
  readonly pages?: string;
}

/** The endpoint of one boutique, started, killed and started again on the same port and file. */
export class Endpoint {
  readonly url: string;
  readonly folder: string;
  /** The address of the PostgreSQL that keeps the shop; without, a file in the folder does. */
  readonly database: string | undefined;
  readonly #port: number;
  readonly #pages: string;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string, { database, pages = BUILT }: Opening) {
    this.#port = port;
    this.#pages = pages;
    this.folder = folder;
    this.database = database;
    this.url = `http://localhost:${port}`;
  }

  static async open(opening: Opening = {}): Promise<Endpoint> {
    const folder = mkdtempSync(join(tmpdir(), 'habitue-story-'));
    const endpoint = new Endpoint(await freePort(), folder, opening);
    await endpoint.start();
    return endpoint;
  }

  /** With its app, or with one that lies in another folder; itself of another `root`. */
  async start({ root = ROOT, pages = this.#pages } = {}): Promise<void> {
    const places = ['--data', this.folder, '--pages', pages];
    const words = ['src/endpoint/main.ts', '--port', `${this.#port}`, ...places];
    const env = { ...process.env, DATABASE_URL: this.database ?? '' };
    this.#process = spawn(process.execPath, words, { cwd: root, stdio: 'pipe', env });
    let said = '';
    this.#process.stderr?.on('data', (bytes) => {
      said += String(bytes);
    });
    const deadline = performance.now() + STARTS_WITHIN_MS;
    while (performance.now() < deadline) {
      if (await answers(this.url)) return;
      if (this.#process.exitCode !== null) throw new Error(`The endpoint stopped: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.kill();
    throw new Error(`The endpoint did not answer: ${said}`);
  }

  /** With a newer version of the app. */
  async startNewer(): Promise<void> {
    const newer = join(this.folder, 'newer');
    cpSync(BUILT, newer, { recursive: true });
    appendFileSync(join(newer, 'sw.js'), '\n// A newer version.\n');
    await this.start({ pages: newer });
  }

  /** As a power cut would: no farewell. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As whoever looks after it would. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** A copy of its data as it is now, as a nightly backup makes one; it stands still meanwhile. */
  async backUp(): Promise<string> {
    const copy = mkdtempSync(join(tmpdir(), 'habitue-backup-'));
    await this.kill();
    cpSync(this.folder, copy, { recursive: true });
    await this.start();
    return copy;
  }

  /** Its disk is gone, and a copy of earlier stands in its place; it is not running yet. */
  async setBackTo(copy: string): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true });
    renameSync(copy, this.folder);
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
