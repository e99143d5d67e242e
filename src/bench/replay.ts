import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { runReplay } from '#cli/replay/run-replay.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';

export interface ReplayTimes {
  readonly name: string;
  /** Papaparse alone, a record at a time: fields by their names, figures as numbers. */
  readonly records: readonly (readonly number[])[];
  /** Papaparse alone, a row of plain text at a time. */
  readonly rows: readonly (readonly number[])[];
  /** Papaparse alone, in whole pieces of the file: nobody can read faster with it. */
  readonly pieces: readonly (readonly number[])[];
  readonly ours: readonly (readonly number[])[];
}

const MANY = 500_000;
/** A file that is read in a tenth of a second is read so often in every round. */
const SHORT = 5;
const sample = fileURLToPath(new URL('../sample/online-retail/transactions.csv', import.meta.url));
const quarter = fileURLToPath(
  new URL('../../../shared/data/online-retail-quarter/transactions.csv', import.meta.url),
);

/**
 * A whole history through a programme of tiers and points, against papaparse reading the same file:
 * half a million lines made of the sample's, and the real quarter where it is there.
 */
export async function benchReplay(rounds: number): Promise<ReplayTimes[]> {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-bench-'));
  try {
    const made = join(folder, 'many.csv');
    writeFileSync(made, manyLines(readFileSync(sample, 'utf8')));
    const programme = join(folder, 'programme.json');
    writeFileSync(programme, JSON.stringify(houseProgramme('GBP')));
    const files = [{ name: `${MANY.toLocaleString('en')} lines`, path: made, each: 1 }];
    if (existsSync(quarter)) files.push({ name: 'the real quarter', path: quarter, each: SHORT });
    const times: ReplayTimes[] = [];
    for (const file of files) times.push(await timed({ ...file, programme, rounds }));
    return times;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every receipt by as many other people on the same day, until there are enough lines. */
function manyLines(csv: string): string {
  const [header = '', ...rows] = csv.trimEnd().split(/\r?\n/);
  const receipts = new Map<string, string[][]>();
  for (const cells of Papa.parse<string[]>(rows.join('\n')).data) {
    const key = `${cells[0]} ${cells[4]}`;
    receipts.set(key, [...(receipts.get(key) ?? []), cells]);
  }
  const inOrder = [...receipts.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const copies = Math.ceil(MANY / rows.length);
  const lines = inOrder.flatMap((receipt) =>
    Array.from({ length: copies }, (_, copy) =>
      receipt.map((cells) => ofOther(cells, copy)),
    ).flat(),
  );
  return `${header}\n${Papa.unparse(lines.slice(0, MANY))}\n`;
}

function dayOf([first]: readonly (readonly string[])[]): string {
  return first?.[4] ?? '';
}

function ofOther(cells: readonly string[], copy: number): string[] {
  const [invoice = '', sku, name, quantity, day, price, customer = '', ...rest] = cells;
  const member = customer === '' ? '' : `${customer}-${copy}`;
  return [`${invoice}${copy}`, sku, name, quantity, day, price, member, ...rest].map(String);
}

type Peer = keyof Omit<ReplayTimes, 'name'>;

interface Timed {
  readonly name: string;
  readonly path: string;
  readonly programme: string;
  readonly rounds: number;
  /** How often in each round. */
  readonly each: number;
}

async function timed({ name, path, programme, rounds, each }: Timed): Promise<ReplayTimes> {
  const args = ['--programme', programme, '--purchases', path, '--as-of', '2011-12-31'];
  const acts = {
    records: () => readRecords(path),
    rows: () => readRows(path),
    pieces: () => readPieces(path),
    ours: async () => {
      const out = new Writable({ write: (_chunk, _encoding, next) => next() });
      const { exit, err } = await runReplay(args, out);
      if (exit !== 0) throw new Error(err);
    },
  };
  const times: Record<Peer, number[][]> = { records: [], rows: [], pieces: [], ours: [] };
  const peers = ['records', 'rows', 'pieces', 'ours'] as const;
  for (let round = -1; round < rounds; round += 1) {
    const inRound = { records: [], rows: [], pieces: [], ours: [] } as Record<Peer, number[]>;
    for (let turn = 0; turn < each * peers.length; turn += 1) {
      const peer = peers[turn % peers.length] ?? 'ours';
      const startedAt = performance.now();
      await acts[peer]();
      inRound[peer].push(performance.now() - startedAt);
    }
    if (round >= 0) for (const peer of peers) times[peer].push(inRound[peer]);
  }
  return { name, ...times };
}

async function readRecords(path: string): Promise<number> {
  let pieces = 0;
  await readWith<{ readonly Quantity: number }>(path, {
    ...{ header: true, dynamicTyping: true },
    step: ({ data }) => {
      pieces += data.Quantity;
    },
  });
  return pieces;
}

async function readRows(path: string): Promise<number> {
  let count = 0;
  await readWith(path, {
    step: () => {
      count += 1;
    },
  });
  return count;
}

async function readPieces(path: string): Promise<number> {
  let count = 0;
  await readWith(path, {
    chunk: ({ data }) => {
      count += data.length;
    },
  });
  return count;
}

type Config<Row> = Papa.ParseLocalConfig<Row, NodeJS.ReadableStream>;
type Each<Row> = Pick<Config<Row>, 'step' | 'chunk' | 'header' | 'dynamicTyping'>;

async function readWith<Row>(path: string, each: Each<Row>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  Papa.parse<Row>(createReadStream(path, 'utf8'), {
    ...each,
    complete: () => resolve(),
    error: reject,
  });
  return await promise;
}
