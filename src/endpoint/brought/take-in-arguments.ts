import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../data-folder.ts';

export interface TakeInArguments {
  readonly file: string;
  readonly data: string;
  /** Where PostgreSQL keeps the shop; absent where a file in the data folder does. */
  readonly database?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const USE = 'Use: npm run take-in -- [--data <folder>] <file>';

/** Reads the command line and `DATABASE_URL`; gives a sentence instead when they make no sense. */
export function readTakeIn(args: readonly string[], env: Env): TakeInArguments | string {
  const given = parse(args);
  if (typeof given === 'string') return `${given}\n${USE}`;
  const [file, ...more] = given.files;
  if (file === undefined || more.length > 0) return `One file is taken in at a time.\n${USE}`;
  const database = env.DATABASE_URL ?? '';
  const data = given.data ?? defaultDataFolder(process.platform, env);
  return { file, data, ...(database !== '' && { database }) };
}

function parse(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { data: values.data, files: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
