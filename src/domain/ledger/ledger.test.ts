import { describe, expect, test } from 'vitest';
import { lot, memberWith, newMember, withPoints } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, type ExampleTill, openTill, record, sell } from '../example/till.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { balanceOn } from './balance.ts';
import { book } from './book.ts';
import type { Entry } from './entry.ts';
import { lifeOf } from './lapse.ts';
import { takeUsable } from './spend.ts';
import { statement } from './statement.ts';

const programme = houseProgramme('CNY');
const DAY = '2026-03-31';

const dated = [
  lot('march', 80, { lapsesAfter: '2026-03-31' }),
  lot('undated', 50),
  lot('pending', 30, { usableFrom: '2026-04-14' }),
];

describe('balance', () => {
  test('[L2] [L3] a lot counts through its last day, and not the day after', () => {
    const account = { lots: dated, debt: 0 };
    expect(balanceOn(account, '2026-03-31').balance).toBe(160);
    expect(balanceOn(account, '2026-04-01').balance).toBe(80);
  });

  test('[L8] pending points count and cannot be spent: not on the 13th, from the 14th', () => {
    const account = { lots: dated, debt: 0 };
    expect(balanceOn(account, '2026-04-13')).toMatchObject({ available: 50, pending: 30 });
    expect(balanceOn(account, '2026-04-14')).toMatchObject({ available: 80, pending: 0 });
  });

  test('[L2] what is owed makes the balance negative, and nothing available', () => {
    expect(balanceOn({ lots: [], debt: 60 }, DAY)).toMatchObject({ balance: -60, available: 0 });
  });

  test('[L3] what lapses first, and what will have lapsed by a day, is said', () => {
    const more = lot('june', 20, { lapsesAfter: '2026-06-30' });
    const balance = balanceOn({ lots: [...dated, more], debt: 0 }, DAY);
    expect(balance.soonest).toEqual({ points: 80, lapsesAfter: '2026-03-31' });
    expect([balance.expiring('2026-03-30'), balance.expiring('2026-06-30')]).toEqual([0, 100]);
  });

  test('[L3] months may end on the day or with the month, or points may never lapse', () => {
    const months = { kind: 'months', months: 12 } as const;
    expect(lifeOf({ ...months, to: 'day' }, '2024-02-29').lapsesAfter).toBe('2025-02-28');
    expect(lifeOf({ ...months, to: 'end-of-month' }, '2025-01-15').lapsesAfter).toBe('2026-01-31');
    expect(lifeOf({ kind: 'never' }, DAY)).toEqual({});
    expect(lifeOf(undefined, DAY)).toEqual({});
  });
});

describe('booking', () => {
  const heading = {
    member: 'marie',
    day: DAY,
    why: { code: 'OPENING_BALANCE', batch: 'b' },
  } as const;
  const earned = (points: number): Entry => ({ ...heading, kind: 'earned', points, lot: 'new' });

  test('[L6] a debt of 60 is repaid by the 29 earned next, all but 31', () => {
    const account = book({ lots: [], debt: 60 }, earned(29));
    expect(account.debt).toBe(31);
    expect(account.lots).toMatchObject([{ id: 'new', earned: 29, left: 0 }]);
  });

  test('[L5] what another till had spent already becomes debt', () => {
    const takes = [{ lot: 'march', points: 100 }];
    const spent: Entry = { ...heading, kind: 'redeemed', points: 100, takes };
    const account = book({ lots: [lot('march', 80)], debt: 0 }, spent);
    expect(account).toMatchObject({ lots: [{ left: 0 }], debt: 20 });
  });

  test('[L7] points given back to a lot that has lapsed are lapsed', () => {
    const lots = [lot('old', 40, { lapsesAfter: '2026-02-28', left: 0 })];
    const gives = [{ lot: 'old', points: 40 }];
    const back: Entry = { ...heading, kind: 'given-back', points: 40, gives };
    const account = book({ lots, debt: 0 }, back);
    expect(account.lots[0]?.left).toBe(40);
    expect(balanceOn(account, DAY).balance).toBe(0);
  });

  test('[L6] a debt is not repaid by what has lapsed', () => {
    const lots = [lot('old', 40, { lapsesAfter: '2026-02-28' })];
    const gives = [{ lot: 'other', points: 10 }];
    const back: Entry = { ...heading, kind: 'given-back', points: 10, gives };
    expect(book({ lots, debt: 60 }, back)).toMatchObject({ debt: 50, lots: [{ left: 40 }, {}] });
  });

  test('[L4] among lots of one last day the older gives first', () => {
    const lots = [
      lot('b', 10, { earnedOn: '2026-02-02' }),
      lot('a', 10, { earnedOn: '2026-02-01' }),
    ];
    expect(takeUsable(lots, 15, { day: DAY, turn: {} })).toEqual([
      { lot: 'a', points: 10 },
      { lot: 'b', points: 5 },
    ]);
  });

  test('[L4] to take more than there is is a fault', () => {
    expect(() => takeUsable(dated, 131, { day: DAY, turn: {} })).toThrow('more points asked');
  });
});

describe('statement', () => {
  const rows = (till: ExampleTill, day: string) =>
    statement(till.facts, day).map(({ kind, points, balanceAfter }) => [
      kind,
      points,
      balanceAfter,
    ]);

  test('[L9] newest first, each row with what was left then, lapses among them', () => {
    const held = withPoints(500, {
      lots: [lot('held', 500, { lapsesAfter: '2026-12-31' })],
    });
    const basket = { ...basketOf(line('coat', 14_800)), spend: 'all' } as const;
    const sale = sell(openTill(held), { programme, basket, day: '2026-06-01' });
    expect(rows(sale.till, '2027-07-01')).toEqual([
      ['lapsed', -9, 0],
      ['earned', 9, 9],
      ['redeemed', -500, 0],
      ['adjusted', 500, 500],
    ]);
  });

  test('[L9] a row says why so many, when it was earned and by whom', () => {
    const basket = basketOf(line('coat', 14_800));
    const { till } = sell(openTill(newMember), { programme, basket, day: DAY });
    expect(statement(till.facts, DAY)).toMatchObject([
      {
        ...{ kind: 'earned', points: 14, clerk: 'ana', lapsesAfter: '2027-03-31' },
        ...{ why: { code: 'PURCHASE' }, earns: { exact: { numerator: 14_800 } } },
      },
    ]);
  });

  test('[L7] [L9] what is given back too late lapses in the same row of the calendar', () => {
    const held = memberWith({ lots: [lot('held', 500, { lapsesAfter: '2026-06-30' })] });
    const basket = { ...basketOf(line('coat', 14_800)), spend: 'all' } as const;
    const sale = sell(openTill(held), { programme, basket, day: '2026-06-01' });
    const { purchase } = sale;
    const lines = [{ line: 'coat', quantity: 1 }];
    const { till } = bringBack(sale.till, { programme, purchase, lines, day: '2026-07-02' });
    expect(rows(till, '2026-07-02')).toEqual([
      ['lapsed', -500, 0],
      ['clawed-back', -9, 500],
      ['given-back', 500, 509],
      ['earned', 9, 9],
      ['redeemed', -500, 0],
      ['adjusted', 500, 500],
    ]);
  });

  test('[L9] what is given back on the last day lapses in the night with the rest', () => {
    const held = memberWith({ lots: [lot('held', 600, { lapsesAfter: '2026-06-30' })] });
    const basket = { ...basketOf(line('coat', 14_800)), spend: 500 };
    const sale = sell(openTill(held), { programme, basket, day: '2026-06-01' });
    const { purchase } = sale;
    const lines = [{ line: 'coat', quantity: 1 }];
    const { till } = bringBack(sale.till, { programme, purchase, lines, day: '2026-06-30' });
    expect(statement(till.facts, '2026-07-01')[0]).toMatchObject({
      ...{ kind: 'lapsed', day: '2026-07-01', points: -600, balanceAfter: 0 },
    });
  });

  test('[L9] a lapse stands between what went before and after it, for its own lot alone', () => {
    const ends = { lapsesAfter: '2026-06-30' };
    const held = memberWith({ lots: [lot('a', 500, ends), lot('b', 7, ends)] });
    const basket = { ...basketOf(line('coat', 14_800)), spend: 500 };
    const sale = sell(openTill(held), { programme, basket, day: '2026-06-01' });
    const { purchase } = sale;
    const lines = [{ line: 'coat', quantity: 1 }];
    const { till } = bringBack(sale.till, { programme, purchase, lines, day: '2026-07-02' });
    const all = statement(till.facts, '2026-07-02');
    expect(all.map(({ day, kind, points }) => [day, kind, points])).toEqual([
      ['2026-07-02', 'lapsed', -500],
      ['2026-07-02', 'clawed-back', -9],
      ['2026-07-02', 'given-back', 500],
      ['2026-07-01', 'lapsed', -7],
      ...all.slice(4).map(({ day, kind, points }) => [day, kind, points]),
    ]);
    expect(all.filter((row) => 'lot' in row).every(({ kind }) => kind !== 'redeemed')).toBe(true);
  });

  test('[L1] a correction is a new entry, with its reason', () => {
    const why = { code: 'BY_HAND', note: 'receipt lost', manager: 'ion' } as const;
    const entry = { member: 'marie', day: DAY, why, kind: 'adjusted', points: 30 } as const;
    const till = record(
      openTill(withPoints(50)),
      {
        type: 'points.adjusted',
        member: 'marie',
        entries: [{ ...entry, sign: -1, lot: 'held' }],
      },
      DAY,
    );
    expect(balanceOn(till.card, DAY).balance).toBe(20);
    expect(statement(till.facts, DAY)[0]).toMatchObject({ points: -30, balanceAfter: 20, why });
  });
});
