import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from './data-folder.ts';

export interface EndpointArguments {
  readonly host: string;
  readonly port: number;
  /** Asked for by name: then another port is no answer. */
  readonly portAsked: boolean;
  readonly data: string;
  /** Where PostgreSQL keeps the shop; absent where a file in the data folder does. */
  readonly database?: string;
  /** Folder of the built app. */
  readonly pages: string;
  /** Only gives out a code that lets a till in. */
  readonly code: boolean;
}

interface Given {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly data?: string | undefined;
  readonly pages?: string | undefined;
  readonly code?: boolean | undefined;
}

export const DEFAULT_PORT = 4180;

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the command line and `DATABASE_URL`; gives a sentence instead when they make no sense. */
export function readArguments(args: readonly string[], env: Env): EndpointArguments | string {
  const read = parse(args);
  if (typeof read === 'string') return read;
  const port = Number(read.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return `--port takes a number from 0 to 65535, not "${read.port}".`;
  }
  const database = env.DATABASE_URL ?? '';
  if (database !== '' && !/^postgres(ql)?:\/\/./.test(database)) {
    return 'DATABASE_URL takes the address of a PostgreSQL, as in postgres://user@host/database.';
  }
  return {
    host: read.host ?? '127.0.0.1',
    port,
    portAsked: read.port !== undefined,
    data: read.data ?? defaultDataFolder(process.platform, env),
    ...(database !== '' && { database }),
    pages: read.pages ?? fileURLToPath(new URL('../../dist/', import.meta.url)),
    code: read.code ?? false,
  };
}

function parse(args: readonly string[]): Given | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        pages: { type: 'string' },
        code: { type: 'boolean' },
        open: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${why}\nUse: npm start -- [--port 4180] [--data <folder>] [--host 127.0.0.1] [--code]`;
  }
}
