import { chanceFrom } from '#sample/chance.ts';
import { entryOf } from '#storage/search/entry.ts';
import { fold } from '#storage/search/fold.ts';
import { formsOf } from '#storage/search/forms.ts';
import { lookUp } from '#storage/search/look-up.ts';
import { LAST_RANK, type Rank } from '#storage/search/match-entry.ts';
import { PackBuilder } from '#storage/search/pack.ts';
import { partsOf } from '#storage/search/pack-parts.ts';
import { parseQuery } from '#storage/search/query.ts';
import { Segment, seek } from '#storage/search/segment.ts';
import { foundAll, openBareTill } from './bare-till.ts';
import { people } from './people.ts';
import { inTurn, type Times } from './stopwatch.ts';

type Looker = 'floor' | 'ours' | 'scan';

export interface LookUps {
  readonly times: Times<Looker>;
  readonly buildMs: number;
  readonly bytes: number;
  /** From the page to its worker and back, where a loaded till was named. */
  readonly roundTripMs: readonly number[];
}

const LIMIT = 20;

/** Types the beginnings and ends of what members are called, letter by letter. */
export async function benchLookUp(options: {
  readonly members: number;
  readonly rounds: number;
  readonly each: number;
  readonly till?: string;
}): Promise<LookUps> {
  const entries = [...people(options.members)].map(({ card }) => entryOf(card));
  const begun = performance.now();
  const builder = new PackBuilder();
  for (const entry of entries) builder.add(entry);
  const pack = builder.done();
  const buildMs = performance.now() - begun;
  const shelves = { fresh: [], segments: [new Segment(pack)] };
  const texts = typedTexts(entries, options.each);
  const segment = new Segment(pack);
  const lines = entries.map((entry) =>
    [...formsOf(entry).map((form) => form.text), entry.number, ...entry.phones].join('\n'),
  );
  let at = 0;
  const next = () => {
    at += 1;
    return texts[at % texts.length] ?? '';
  };
  const stopped = (act: (text: string) => unknown) => () => {
    const text = next();
    const from = performance.now();
    act(text);
    return performance.now() - from;
  };
  const { rounds, each } = options;
  const fast = await inTurn<'floor' | 'ours'>({
    rounds,
    each,
    warmUp: 500,
    contenders: {
      floor: stopped((text) => bareLookUp(segment, text)),
      ours: stopped((text) => lookUp(shelves, text, LIMIT)),
    },
  });
  const slow = await inTurn<'scan'>({
    rounds,
    each: Math.min(each, 40),
    warmUp: 2,
    contenders: { scan: stopped((text) => scan(lines, text)) },
  });
  const arrays = Object.values(partsOf(pack));
  return {
    times: { ...fast, ...slow },
    buildMs,
    bytes: arrays.reduce((sum, array) => sum + array.byteLength, 0),
    roundTripMs:
      options.till === undefined ? [] : await roundTrips(options.till, texts, options.members),
  };
}

async function roundTrips(till: string, texts: readonly string[], members: number) {
  const { db, search } = await openBareTill(till);
  await foundAll(search, members);
  const times: number[] = [];
  for (const text of texts) {
    const from = performance.now();
    await search.lookUp(text, LIMIT);
    times.push(performance.now() - from);
  }
  search.close();
  db.leave();
  return times;
}

function typedTexts(entries: readonly ReturnType<typeof entryOf>[], count: number): string[] {
  const chance = chanceFrom(7);
  return Array.from({ length: count }, () => {
    const entry = chance.pick(entries);
    const phone = entry.phones[0] ?? '';
    const kind = chance.whole(0, 5);
    if (kind === 0) return phone.slice(-chance.whole(3, 8));
    if (kind === 1) return phone.slice(2, 2 + chance.whole(3, 6));
    if (kind === 2) return entry.number.slice(-chance.whole(4, 13));
    const form = chance.pick(formsOf(entry));
    const from = kind === 3 ? 0 : (chance.pick([0, ...form.starts]) ?? 0);
    return form.text.slice(from, from + chance.whole(1, 9));
  });
}

/** The least that can answer: the same packed arrays, the numbers of the first twenty members. */
function bareLookUp(segment: Segment, typed: string): ReadonlySet<number> {
  const query = parseQuery(typed);
  const sought = seek(query);
  const found = new Set<number>();
  for (let rank = 0; rank <= LAST_RANK; rank += 1) {
    for (const document of segment.documents(sought, rank as Rank)) {
      found.add(document);
      if (found.size === LIMIT) return found;
    }
  }
  return found;
}

function scan(lines: readonly string[], typed: string) {
  const text = fold(typed);
  const found = [];
  for (const [at, line] of lines.entries()) if (line.includes(text)) found.push(at);
  return found.slice(0, LIMIT);
}
