import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { someProgramme } from '#domain/example/story.ts';
import { tapeOf } from '#domain/example/tape.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Chance } from '#sample/chance.ts';
import { runQuote } from '../quote/run-quote.ts';
import { runReplay } from '../replay/run-replay.ts';
import { mangled, mutated } from './mutate.ts';
import type { Tallying } from './tally.ts';

const cases = new URL('../cases/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'habitue-fuzz-'));
const nowhere = () => new Writable({ write: (_chunk, _encoding, next) => next() });

export function quoteOf(text: string): ReturnType<typeof runQuote> {
  return runQuote([], async () => text);
}

/** Every worked case, half of the times with another programme than the one it came with. */
export async function quoteMutants(tallying: Tallying, chance: Chance, runs: number) {
  const documents = readdirSync(cases).map(
    (name) => JSON.parse(readFileSync(new URL(name, cases), 'utf8')).case,
  );
  for (let run = 0; run < runs; run += 1) {
    const plain = chance.pick(documents);
    const own = chance.percent(60) ? { programme: programmeFrom(chance) } : {};
    const input = JSON.stringify(mutated({ ...plain, ...own }, chance, chance.whole(1, 3)));
    await tallying.play(input, () => quoteOf(input));
  }
}

function programmeFrom(chance: Chance) {
  return someProgramme(tapeOf(Array.from({ length: 40 }, () => chance.whole(0, 1000))));
}

/** Programmes and maps that are nearly right, on files that are nearly right. */
export async function replayMutants(tallying: Tallying, chance: Chance, runs: number) {
  const extract = fileURLToPath(
    new URL('../../sample/online-retail/transactions.csv', import.meta.url),
  );
  const csv = readFileSync(extract, 'utf8').split('\n').slice(0, 120).join('\n');
  const map = { format: 'habitue/map@1', columns: { price: 'UnitPrice' }, dates: 'ymd' };
  for (let run = 0; run < runs; run += 1) {
    const programme = chance.percent(50)
      ? mutated(programmeFrom(chance), chance, chance.whole(1, 3))
      : programmeFrom(chance);
    await tallying.play(JSON.stringify(programme), () =>
      replayOf({
        programme: JSON.stringify(programme),
        purchases: mangled(csv, chance, chance.whole(0, 30)),
        ...(chance.percent(20) && { map: JSON.stringify(mutated(map, chance, 2)) }),
      }),
    );
  }
}

interface ReplayFiles {
  readonly programme?: string | Uint8Array;
  readonly purchases: string | Uint8Array;
  readonly map?: string | Uint8Array;
}

export function replayOf(files: ReplayFiles): ReturnType<typeof runReplay> {
  const written = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const { programme = JSON.stringify(houseProgramme('GBP')), purchases, map } = files;
  const named = map === undefined ? [] : ['--map', written('map.json', map)];
  return runReplay(
    [
      ...['--programme', written('programme.json', programme)],
      ...['--purchases', written('purchases.csv', purchases), ...named],
      ...['--as-of', '2011-12-31'],
    ],
    nowhere(),
  );
}
