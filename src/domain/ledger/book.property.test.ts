import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import { balanceOn } from './balance.ts';
import { type Account, book, EMPTY_ACCOUNT } from './book.ts';
import type { Entry, LotShare } from './entry.ts';

const START = '2026-01-01';
const tapes = fc.array(fc.nat(), { maxLength: 300, size: 'max' });

/** Entries as careless as they come: lots nobody knows, more than they hold, days at random. */
function someEntries(tape: Tape): Entry[] {
  const entries: Entry[] = [];
  let day = START;
  while (!tape.isAtEnd()) {
    day = addDays(day, tape.pick(40));
    entries.push(someEntry(tape, day));
  }
  return entries;
}

function someEntry(tape: Tape, day: Day): Entry {
  const why = { code: 'OPENING_BALANCE', batch: 'x' } as const;
  const turn = tape.oneOf([{}, { spentFirst: 'oldest' } as const]);
  const heading = { member: 'marie', day, why, ...turn };
  const points = 1 + tape.pick(30);
  const lot = someLot(tape);
  const lapses = { lapsesAfter: addDays(day, tape.pick(60)) };
  const shares: LotShare[] = [
    { lot, points },
    ...(tape.pick(2) ? [{ lot: `${lot}+`, points: 2 }] : []),
  ];
  const sum = shares.reduce((all, share) => all + share.points, 0);
  switch (tape.pick(6)) {
    case 0:
    case 1:
      return { ...heading, kind: 'earned', points, lot, ...(tape.pick(3) && lapses) };
    case 2:
      return { ...heading, kind: 'redeemed', points: sum, takes: shares };
    case 3:
      return { ...heading, kind: 'given-back', points: sum, gives: shares };
    case 4:
      return { ...heading, kind: 'clawed-back', points: sum + 5, takes: shares, debt: 5 };
    default:
      return { ...heading, kind: 'adjusted', points, sign: tape.oneOf([1, -1]), lot };
  }
}

const someLot = (tape: Tape) => `lot ${tape.pick(6)}`;

/** The slow way: every single point is a thing of its own that lies somewhere. */
interface Heap {
  readonly points: { lot: string; earnedOn: Day; lapsesAfter: Day | undefined }[];
  debt: number;
}

function slowly(entries: readonly Entry[]): Heap {
  const heap: Heap = { points: [], debt: 0 };
  const lots = new Map<string, { earnedOn: Day; lapsesAfter: Day | undefined }>();
  for (const entry of entries) {
    const add = (lot: string, count: number) => {
      const known = lots.get(lot) ?? { earnedOn: entry.day, lapsesAfter: undefined };
      lots.set(lot, known);
      for (let n = 0; n < count; n++) heap.points.push({ lot, ...known });
    };
    const renew = (lot: string, lapsesAfter: Day | undefined) => {
      lots.set(lot, { earnedOn: entry.day, lapsesAfter });
      for (const point of heap.points.filter((each) => each.lot === lot)) {
        Object.assign(point, { earnedOn: entry.day, lapsesAfter });
      }
    };
    const remove = (isThere: (point: Heap['points'][number]) => boolean) => {
      const at = heap.points.findIndex(isThere);
      if (at >= 0) heap.points.splice(at, 1);
      return at >= 0;
    };
    const takeFrom = ({ lot, points }: LotShare) => {
      for (let n = 0; n < points; n++) if (!remove((each) => each.lot === lot)) heap.debt++;
    };
    const isOpen = ({ lapsesAfter }: Heap['points'][number]) => (lapsesAfter ?? '9') >= entry.day;
    const first = () =>
      heap.points
        .filter(isOpen)
        .sort(
          (a, b) =>
            (entry.spentFirst === 'oldest' ? a.earnedOn.localeCompare(b.earnedOn) : 0) ||
            (a.lapsesAfter ?? '9').localeCompare(b.lapsesAfter ?? '9') ||
            a.earnedOn.localeCompare(b.earnedOn) ||
            a.lot.localeCompare(b.lot),
        )[0];
    if (entry.kind === 'earned' || (entry.kind === 'adjusted' && entry.sign === 1)) {
      renew(entry.lot, entry.lapsesAfter);
      add(entry.lot, entry.points);
    } else if (entry.kind === 'given-back') {
      for (const { lot, points } of entry.gives) add(lot, points);
    } else if (entry.kind === 'adjusted') {
      for (let n = 0; n < entry.points; n++) {
        const next = heap.points.find(({ lot }) => lot === entry.lot) ?? first();
        if (!next || !remove((each) => each === next)) heap.debt++;
      }
    } else {
      entry.takes.forEach(takeFrom);
      if (entry.kind === 'clawed-back') heap.debt += entry.debt;
    }
    for (let next = first(); heap.debt > 0 && next; next = first()) {
      remove((each) => each === next);
      heap.debt--;
    }
  }
  return heap;
}

test('[L5] [L6] [L7] [L13] lots and debt are what they are with every point moved by hand', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const entries = someEntries(tapeOf(numbers));
      const account = entries.reduce<Account>(book, EMPTY_ACCOUNT);
      const heap = slowly(entries);
      const held = new Map<string, number>();
      for (const { lot } of heap.points) held.set(lot, (held.get(lot) ?? 0) + 1);
      const left = account.lots.filter((lot) => lot.left > 0).map((lot) => [lot.id, lot.left]);
      expect(Object.fromEntries(left)).toEqual(Object.fromEntries(held));
      expect(account.debt).toBe(heap.debt);
    }),
  );
});

test('[L1] what came in is what went out, lapsed and is left, less what is owed', () => {
  fc.assert(
    fc.property(tapes, fc.nat(400), (numbers, after) => {
      const entries = someEntries(tapeOf(numbers));
      const account = entries.reduce<Account>(book, EMPTY_ACCOUNT);
      const sum = (kinds: readonly string[]) =>
        entries
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((all, entry) => all + signOf(entry) * entry.points, 0);
      const day = addDays(entries.at(-1)?.day ?? START, after);
      const lapsed = account.lots
        .filter(({ lapsesAfter }) => lapsesAfter !== undefined && lapsesAfter < day)
        .reduce((all, { left }) => all + left, 0);
      const came = sum(['earned', 'given-back', 'adjusted']);
      const went = sum(['redeemed', 'clawed-back']);
      expect(came).toBe(went + lapsed + balanceOn(account, day).balance);
      expect(account.lots.every(({ left }) => left >= 0)).toBe(true);
      expect(account.debt).toBeGreaterThanOrEqual(0);
    }),
  );
});

function signOf(entry: Entry): 1 | -1 {
  return entry.kind === 'adjusted' ? entry.sign : 1;
}
