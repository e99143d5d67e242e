import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { anyProgramme } from '../example/any-programme.ts';
import { someProgramme } from '../example/story.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import { applyFact } from '../fact/fold.ts';
import { gatherReceipts, type Receipt } from '../intake/gather-receipts.ts';
import { countHistory } from '../intake/history-counts.ts';
import { historyProgramme } from '../intake/history-programme.ts';
import type { HistoryLine } from '../intake/purchase-row.ts';
import { sealHistory } from '../intake/seal-history.ts';
import { settleHistory } from '../intake/settle-history.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Card } from '../member/card.ts';
import type { Expiry, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { lapsesBy, monthlyPoints, movementsOf } from './monthly-points.ts';
import { replay } from './replay.ts';
import { shopFigures } from './shop-figures.ts';

const AS_OF = '2012-06-30';
const tapes = fc.array(fc.nat(), { maxLength: 400, size: 'max' });

/** Lines of a few members and passers-by, in the order of their days; some bring things back. */
function someLines(tape: Tape): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let day = '2011-01-05';
  while (!tape.isAtEnd()) {
    day = addDays(day, tape.pick(4) === 0 ? tape.pick(90) : 0);
    const sku = tape.oneOf(['coat', 'scarf', 'hat']);
    const priceMinor = tape.oneOf([9990, 333, 0, 10_001]);
    const tags = tape.pick(6) === 0 ? ['gift-card'] : undefined;
    const tax = tape.oneOf([undefined, undefined, 550]);
    lines.push({
      receipt: tape.oneOf(['1', '2', '']),
      when: { day, second: tape.pick(3) * 40 },
      member: tape.oneOf(['ana', 'ion', 'mei', '']),
      back: tape.pick(4) === 0,
      quantity: 1 + tape.pick(4),
      article: {
        ...{ sku, name: sku, listMinor: priceMinor + tape.pick(2), priceMinor },
        ...(tape.pick(3) === 0 && { category: 'coats', season: 'fw26' }),
        ...(tags && { tags }),
        ...(tax !== undefined && { taxBasisPoints: tax }),
      },
    });
  }
  return lines;
}

/** Points may lapse in any way, and tiers be won and held in any. */
function whichever(tape: Tape): Programme {
  const whole = tape.pick(2) === 0 ? anyProgramme(tape) : undefined;
  return whole ?? { ...someProgramme(tape), expiry: tape.oneOf(EXPIRIES) };
}

const EXPIRIES: readonly [Expiry, ...Expiry[]] = [
  { kind: 'months', months: 12, to: 'end-of-month' },
  { kind: 'months', months: 1, to: 'day' },
  { kind: 'inactivity', months: 2 },
  { kind: 'season', ends: [{ month: 2, day: 28 }] },
  { kind: 'never' },
];

interface Lived {
  readonly card: Card;
  readonly entries: readonly Entry[];
}

/** The slow way: one member after the other, each purchase rung up with its quote, as a fact. */
function livedBy(member: string, receipts: readonly Receipt[], programme: Programme): Lived {
  const entries: Entry[] = [];
  const seal = sealHistory({ batch: 'slow', clerk: '', boutique: '' });
  const enrolment = { type: 'member.enrolled', member, number: member, profile: {} } as const;
  let card = applyFact(null, seal(enrolment, receipts[0]?.when ?? { day: AS_OF, second: 0 }));
  let names = 0;
  settleHistory(card ?? undefined, receipts, {
    programme: historyProgramme(programme, true),
    newId: () => String(++names),
    record: (body, when) => {
      if ('entries' in body) entries.push(...body.entries);
      card = applyFact(card, seal(body, when));
      return card ?? undefined;
    },
  });
  if (!card) throw new Error('whoever bought is a member');
  return { card, entries };
}

test('[X5] read line by line it comes to what it comes to at once', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const programme = whichever(tape);
      const lines = someLines(tape);
      const replaying = replay(programme);
      const gathering = gatherReceipts();
      for (const line of lines) {
        expect(replaying.add(line)).toBe(true);
        gathering.add(line);
      }
      const histories = gathering.byMember();
      const told = replaying.replay(AS_OF);
      const lives = [...histories]
        .filter(([name]) => name !== '')
        .map(([name, receipts]) => livedBy(name, receipts, programme));
      const cards = lives.map(({ card }) => card);
      const { totals: counted, months: _, points, breakage: __, ...figures } = told;
      expect(figures).toEqual(shopFigures(cards, { programme, asOf: AS_OF }));
      const moves = monthlyPoints();
      moves.add(lives.flatMap(({ entries }) => movementsOf(entries)));
      moves.add(cards.flatMap(({ lots }) => lapsesBy(AS_OF, lots)));
      expect(points).toEqual(moves.months());
      const { netMinor, ...totals } = counted;
      expect(totals).toEqual(countHistory(histories));
      expect(netMinor).toBe(totals.revenueMinor - totals.returnedMinor);
      const held = told.members.reduce((sum, { balance }) => sum + balance, 0);
      const moved = told.points.map((one) => one.issued - one.clawedBack - one.lapsed);
      expect(moved.reduce((sum, one) => sum + one, 0)).toBe(held);
    }),
  );
});

test('[X5] a line that lies before the day at hand is not taken', () => {
  const article = { sku: 'coat', name: 'coat', listMinor: 100, priceMinor: 100 };
  const line = { receipt: '1', member: 'ana', back: false, quantity: 1, article };
  const replaying = replay(houseProgramme('EUR'));
  expect(replaying.add({ ...line, when: { day: '2026-01-02', second: 0 } })).toBe(true);
  expect(replaying.add({ ...line, when: { day: '2026-01-01', second: 9 } })).toBe(false);
  expect(replaying.add({ ...line, when: { day: '2026-01-02', second: 5 } })).toBe(true);
  expect(replaying.replay('2026-01-31').totals).toMatchObject({ purchases: 1, lines: 2 });
});
