import type { Entry } from './entry.ts';
import type { Form } from './forms.ts';
import { foundFrom } from './found.ts';
import { LAST_RANK, matchEntry, RANK, type Rank } from './match-entry.ts';
import { entryAt } from './pack.ts';
import { parseQuery, type Query } from './query.ts';
import type { Found } from './search.ts';
import { type Segment, type Sought, seek } from './segment.ts';

export interface Shelves {
  /** Members changed just now, in no segment yet; the latest first. */
  readonly fresh: readonly { readonly entry: Entry; readonly forms: readonly Form[] }[];
  /** The latest first. */
  readonly segments: readonly Segment[];
}

/** Members that match, the best first; of the same rank those who changed last. */
export function lookUp(shelves: Shelves, typed: string, limit: number): readonly Found[] {
  const query = parseQuery(typed);
  if (query.kind === 'nothing') return [];
  return bestEntries(shelves, query, limit).map((entry) => foundFrom(entry, query));
}

/** Whose number or phone this is: of one who was found to be several, all of those. */
export function lookUpExact(shelves: Shelves, code: string): readonly Found[] {
  const query = parseQuery(code);
  if (query.kind === 'nothing') return [];
  return bestEntries(shelves, query, MOST_ALIKE)
    .filter((entry) => isWhole(entry, query))
    .map((entry) => foundFrom(entry, query));
}

const MOST_ALIKE = 8;

/** Figures that a phone may lack of the whole: its country's. */
const WHOLE_PHONE = 8;

function isWhole(entry: Entry, query: Query): boolean {
  const match = matchEntry(entry, query);
  if (match === undefined || query.kind === 'nothing') return false;
  if (query.kind === 'letters') {
    return match.in === 'form' && match.form.kind === 'number' && match.form.text === query.text;
  }
  if (match.rank === RANK.exact) return true;
  return match.rank === RANK.phoneTail && match.to - match.from >= WHOLE_PHONE;
}

function bestEntries({ fresh, segments }: Shelves, query: Query, limit: number): readonly Entry[] {
  const best: Entry[] = [];
  const sought = seek(query);
  const ranked = fresh.map(({ entry, forms }) => ({
    entry,
    rank: matchEntry(entry, query, forms)?.rank,
  }));
  const taken = segments.map(() => new Set<number>());
  for (const rank of ranksOf(query)) {
    for (const one of ranked) if (one.rank === rank) best.push(one.entry);
    for (const [at, segment] of segments.entries()) {
      const before = taken[at] ?? new Set();
      take(segment, { sought, rank, limit, best, before });
    }
    if (best.length >= limit) break;
  }
  return best.slice(0, limit);
}

interface Taking {
  readonly sought: Sought;
  readonly rank: Rank;
  readonly limit: number;
  readonly best: Entry[];
  readonly before: Set<number>;
}

function take(segment: Segment, { sought, rank, limit, best, before }: Taking): void {
  if (best.length >= limit) return;
  for (const document of segment.documents(sought, rank)) {
    if (before.has(document)) continue;
    before.add(document);
    best.push(entryAt(segment.pack, document));
    if (best.length >= limit) return;
  }
}

function ranksOf({ kind }: Query): readonly Rank[] {
  const { exact, phoneTail, numberTail, figuresInside } = RANK;
  const ofFigures: readonly Rank[] = [exact, phoneTail, numberTail, figuresInside];
  if (kind === 'figures') return ofFigures;
  return Array.from({ length: LAST_RANK + 1 }, (_, rank) => rank as Rank).filter(
    (rank) => !ofFigures.includes(rank),
  );
}
