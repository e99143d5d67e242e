import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The endpoint as a process of its own, as a shop runs it. */
export interface Running {
  readonly child: ChildProcess;
  /** Where it listens; empty when it ended instead. */
  readonly address: string;
  readonly ended: Promise<number | null>;
  /** Everything it wrote so far. */
  said(): string;
  /** As if the power had gone. */
  kill(): Promise<void>;
}

export interface HowToStart {
  /** Of the app and of the data. */
  readonly folder: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

export async function startEndpoint({ folder, args = [], env = {} }: HowToStart): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, '--pages', folder, ...args], {
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let said = '';
  const address = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /(http:\/\/\S+)[\s\S]*Ctrl\+C/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    void ended.then(() => resolve(''));
  });
  return {
    child,
    address,
    ended,
    said: () => said,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
