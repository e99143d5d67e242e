import { describe, expect, test, vi } from 'vitest';
import { closed, counted, newDrawer, opened } from '#domain/example/drawer.ts';
import type {
  Fact,
  PointsAdjusted,
  PurchaseRecorded,
  PurchaseReturned,
  RewardTaken,
} from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { Entry } from '#domain/ledger/entry.ts';
import { packBlock } from '#protocol/block.ts';
import { sampleBoutique } from '#sample/sample-boutique.ts';
import { bought, enrolled, givenPoints, PaperTill, tookReward } from '../paper-till.ts';
import { cardsOfBlock } from './cards-of-block.ts';
import { judge } from './judge.ts';

vi.setConfig({ testTimeout: 60_000 });

const paper = () => new PaperTill({ fetch: () => new Response() }, 'till-a');

describe('a fact is believed as far as its figures agree', () => {
  for (const currency of ['EUR', 'CNY', 'JPY', 'USD']) {
    test(`everything that ever happened in the sample boutique adds up, in ${currency}`, () => {
      const till = paper();
      const { records } = sampleBoutique({
        seed: 7,
        today: '2026-11-23',
        currency,
        language: 'en',
        members: 100,
      });
      const facts = records.flatMap(({ history }) => history);
      expect(facts.length).toBeGreaterThan(500);
      for (const { body, recordedAt } of facts) {
        const fact = till.record(body, recordedAt);
        expect([judge(fact, true), fact.body.type]).toEqual([undefined, fact.body.type]);
      }
    });
  }

  test('the cards of a block are those its history makes, whatever card lies in it', () => {
    const { records } = sampleBoutique({
      seed: 7,
      today: '2026-11-23',
      currency: 'EUR',
      language: 'en',
      members: 20,
    });
    const forged = records.map(({ card, history }) => ({
      card: { ...card, debt: 0, lots: [] },
      history,
    }));
    expect(cardsOfBlock(packBlock(forged)).map(({ card }) => card)).toEqual(
      records.map(({ history }) => foldCard(history)),
    );
  });

  const spends = bought('p1', 'm1', { spends: 50 });
  const { purchase } = spends;
  const [line] = purchase.lines;
  const wrong: Record<string, unknown> = {
    'a line that costs less than its price': { lines: [{ ...line, netMinor: 1 }] },
    'a due that the lines do not come to': { dueMinor: 1, tenders: [] },
    'a due that was not paid': { tenders: [] },
    'more points earned than the ledger says': { earnedPoints: 1000 },
    'fewer points spent than the ledger says': { redeemedPoints: 0 },
    'another member than the fact is about': { member: 'm2' },
  };
  for (const [what, changes] of Object.entries(wrong)) {
    test(`a purchase with ${what} does not add up`, () => {
      const body = { ...spends, purchase: { ...purchase, ...(changes as object) } };
      expect(judge(paper().record(body as PurchaseRecorded), true)).toBe('DOES_NOT_ADD_UP');
    });
  }

  test('money off by hand names who took it off and why, whatever else is in the promise', () => {
    const by = (byHand: unknown) =>
      ({
        ...spends,
        purchase: { ...purchase, quote: { given: [{ benefit: 'vip' }, { benefit: '*', byHand }] } },
      }) as unknown as PurchaseRecorded;
    const judged = (byHand: unknown) => judge(paper().record(by(byHand)), true);
    expect(judged({ manager: 'lea', note: 'a seam was open', off: { minor: 1 } })).toBeUndefined();
    expect(judged({ manager: '', note: 'a seam was open' })).toBe('MALFORMED');
    expect(judged({ manager: 'lea', note: ' ' })).toBe('MALFORMED');
    expect(judged({ manager: 'lea' })).toBe('MALFORMED');
  });

  test('a voucher of the shop moves vouchers with a code, and nothing else', () => {
    const terms = { kind: 'voucher', name: { en: '99' }, issuedOn: '2026-11-23' } as const;
    const move = { move: 'issued', right: '99', amount: 2000, terms } as const;
    const judged = (more: object, note = 'goodwill') =>
      judge(
        paper().record({
          ...{ type: 'voucher.issued', manager: 'lea', note },
          rights: [{ ...move, bearer: true, ...more }],
        }),
        true,
      );
    expect(judged({})).toBeUndefined();
    expect(judged({}, '')).toBe('MALFORMED');
    expect(judged({ terms: { ...terms, kind: 'gift-card' } })).toBe('DOES_NOT_ADD_UP');
  });

  test('an activity brings points for itself, and moves no others', () => {
    const activity = { id: 'visit', kind: 'visit' } as const;
    const visit: Extract<Entry, { kind: 'earned' }> = {
      kind: 'earned',
      member: 'm1',
      day: '2026-11-23',
      points: 5,
      lot: 'visit 1',
      why: { code: 'ACTIVITY', activity, name: { en: 'Visit' } },
    };
    const judged = (entry: Entry) =>
      judge(paper().record({ type: 'activity.recorded', member: 'm1', entries: [entry] }), true);
    expect(judged(visit)).toBeUndefined();
    const { why, member, day } = visit;
    const spent: Entry = { why, member, day, kind: 'redeemed', points: 0, takes: [] };
    expect(judged(spent)).toBe('DOES_NOT_ADD_UP');
    const note = { code: 'BY_HAND', note: 'hers', manager: 'ion' } as const;
    expect(judged({ ...visit, why: note })).toBe('DOES_NOT_ADD_UP');
  });

  test('a reward takes the points of its lots, and gives none', () => {
    const taken = tookReward('m1', 300);
    const judged = (changes: Partial<RewardTaken>) =>
      judge(paper().record({ ...taken, ...changes }), true);
    expect(judged({})).toBeUndefined();
    const [given] = (givenPoints('m1', 10) as PointsAdjusted).entries;
    expect(judged({ entries: given ? [given] : [] })).toBe('DOES_NOT_ADD_UP');
    const entries = taken.entries.map((entry) => ({ ...entry, points: 299 }));
    expect(judged({ entries })).toBe('DOES_NOT_ADD_UP');
    const back = { ...taken, type: 'reward.taken-back' } as const;
    expect(judge(paper().record(back), true)).toBe('DOES_NOT_ADD_UP');
  });

  test('an entry in the ledger of somebody else does not add up', () => {
    const adjusted = givenPoints('m1', 10) as Extract<Fact['body'], { type: 'points.adjusted' }>;
    expect(judge(paper().record({ ...adjusted, member: 'm2' }), true)).toBe('DOES_NOT_ADD_UP');
  });

  test('a return that gives back more than its lines does not add up', () => {
    const back: PurchaseReturned = {
      type: 'purchase.returned',
      member: 'm1',
      entries: [],
      return: {
        id: 'b1',
        purchase: 'p1',
        receipt: 'r-b1',
        day: '2026-11-23',
        member: 'm1',
        why: 'return',
        lines: [
          { line: 'l1', sku: 's', name: 'Shirt', quantity: 1, netMinor: 900, refundMinor: 900 },
        ],
        refundMinor: 900,
        refundKind: 'cash',
        givenBackPoints: 0,
        clawedBackPoints: 0,
      },
    };
    expect(judge(paper().record(back), true)).toBeUndefined();
    const more = { ...back, return: { ...back.return, refundMinor: 901 } };
    expect(judge(paper().record(more), true)).toBe('DOES_NOT_ADD_UP');
    const points = { ...back, return: { ...back.return, givenBackPoints: 5 } };
    expect(judge(paper().record(points), true)).toBe('DOES_NOT_ADD_UP');
  });

  test('a Z report whose figures do not fit one another does not add up', () => {
    const day = '2026-11-23';
    const drawer = counted(opened(newDrawer(day), 15_000, day), 14_950, day);
    const closing = closed(drawer, { leftMinor: 10_000, day }).drawer.at(-1)?.body;
    if (closing?.type !== 'shift.closed') throw new Error('it closes');
    const judged = (z: object) =>
      judge(paper().record({ ...closing, z: { ...closing.z, ...z } }), true);
    expect(judged({})).toBeUndefined();
    for (const { body } of drawer) expect(judge(paper().record(body), true)).toBeUndefined();
    expect(judged({ cash: { ...closing.z.cash, varianceMinor: 0 } })).toBe('DOES_NOT_ADD_UP');
    expect(judged({ number: 0 })).toBe('DOES_NOT_ADD_UP');
    expect(judged({ upTo: 0.5 })).toBe('MALFORMED');
    const count = { minor: 500, pieces: [{ minor: 200, quantity: 2 }] };
    const miscounted = { type: 'cash.counted', shift: 's', count } as const;
    expect(judge(paper().record(miscounted), true)).toBe('DOES_NOT_ADD_UP');
  });

  test('broken figures, days that are none and texts without end are malformed', () => {
    const malformed = (changes: object): string | undefined =>
      judge(
        paper().record({ ...spends, purchase: { ...purchase, ...changes } } as PurchaseRecorded),
        true,
      );
    expect(malformed({ dueMinor: 0.5 })).toBe('MALFORMED');
    expect(malformed({ dueMinor: -1 })).toBe('MALFORMED');
    expect(malformed({ day: '2026-02-30' })).toBe('MALFORMED');
    expect(malformed({ receipt: 'x'.repeat(5000) })).toBe('MALFORMED');
    expect(judge(paper().record(enrolled('m1'), { day: '2026-13-01' }), true)).toBe('MALFORMED');
  });

  test('a programme that breaks its own schema is malformed', () => {
    const published = { type: 'programme.published', programme: { format: 'x' } } as never;
    expect(judge(paper().record(published), true)).toBe('MALFORMED');
  });

  test('what follows nothing breaks the chain', () => {
    expect(judge(paper().record(enrolled('m1')), false)).toBe('BROKEN_CHAIN');
  });
});
