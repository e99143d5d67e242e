import { expect, test } from 'vitest';
import { newMember, vip, withPoints } from '../example/cards.ts';
import { basketOf, dressScarfBelt, line } from '../example/goods.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { ByHand } from './by-hand.ts';
import { type RingUpRequest, ringUp } from './ring-up.ts';

const coat = basketOf(line('coat', 14_800, { colour: 'black', care: 'cold wash' }));

function rung(more: Partial<RingUpRequest>) {
  return ringUp({
    ...{ programme: houseProgramme('CNY'), card: newMember, basket: coat, day: '2026-11-23' },
    ...{ tenders: [{ kind: 'card', amountMinor: 14_800 }], purchaseId: 'p1', receipt: '0001-7' },
    ...more,
  });
}

test('[Q15] a purchase keeps what a return, a receipt or a report will ask of it', () => {
  const result = rung({});
  if (!result.ok) throw new Error('a plain purchase');
  const { purchase, entries, uses } = result.value;
  expect(purchase).toMatchObject({
    ...{ id: 'p1', receipt: '0001-7', member: 'marie', dueMinor: 14_800, earnedPoints: 14 },
    lines: [{ id: 'coat', colour: 'black', care: 'cold wash', netMinor: 14_800 }],
  });
  expect(entries).toEqual(purchase.quote?.entries);
  expect(uses).toEqual([]);
});

test('[Q15] a benefit with a limit is told to have been used', () => {
  const card = { ...vip, profile: { birthday: { month: 11, day: 3 } } };
  const tenders = [{ kind: 'card', amountMinor: 130_000 }] as const;
  expect(rung({ card, basket: dressScarfBelt, tenders })).toMatchObject({
    value: { uses: ['birthday-25'] },
  });
});

test('[Q15] several tenders make what is due, cash with its change', () => {
  const tenders = [
    { kind: 'cash', amountMinor: 4800, handedMinor: 5000 },
    { kind: 'card', amountMinor: 10_000 },
  ] as const;
  expect(rung({ tenders }).ok).toBe(true);
});

test('[Q15] without a member nothing is earned and nobody is named', () => {
  const result = rung({ card: undefined });
  expect(result).toMatchObject({ value: { entries: [], purchase: { earnedPoints: 0 } } });
  expect(result.ok && 'member' in result.value.purchase).toBe(false);
});

test.each([
  ['too little', { tenders: [{ kind: 'card', amountMinor: 1 }] }, 'TENDERS_DIFFER'],
  ['too much', { tenders: [{ kind: 'card', amountMinor: 14_801 }] }, 'TENDERS_DIFFER'],
  ['less than nothing', { tenders: [minus(1), plus(14_801)] }, 'TENDERS_DIFFER'],
  ['too little in hand', { tenders: [plus(14_800, 10_000)] }, 'HANDED_SHORT'],
  ['an empty basket', { basket: { lines: [] } }, 'EMPTY_BASKET'],
  ['half a coat', { basket: basketOf(line('coat', 100, { quantity: 0.5 })) }, 'BAD_LINE'],
  ['a price below nothing', { basket: basketOf(line('coat', -100)) }, 'BAD_LINE'],
  ['more money than there is', { basket: basketOf(line('a', 1e12), line('b', 1)) }, 'BAD_LINE'],
  ['more pieces than anybody counts', { basket: basketOf(pins(1_000_001)) }, 'BAD_LINE'],
  ['two lines of one name', { basket: basketOf(line('a', 1), line('a', 1)) }, 'BAD_LINE'],
  ['a voucher below nothing', { basket: withVouchers(-1) }, 'BAD_VOUCHER'],
  ['half a unit of a voucher', { basket: withVouchers(0.5) }, 'BAD_VOUCHER'],
  ['one voucher twice', { basket: withVouchers(1, 1) }, 'BAD_VOUCHER'],
  ['points below nothing', { basket: { ...coat, spend: -100 } }, 'BAD_SPEND'],
  ['half a point', { basket: { ...coat, spend: 0.5 } }, 'BAD_SPEND'],
  ['points that are no number', { basket: { ...coat, spend: Number.NaN } }, 'BAD_SPEND'],
  ['a cost below nothing', { basket: basketOf(line('a', 1, { costMinor: -1 })) }, 'BAD_LINE'],
  ['a list price below nothing', { basket: basketOf(line('a', 1, { listMinor: -1 })) }, 'BAD_LINE'],
  ['a price off by hand of nothing', { basket: byHand({ minor: 0 }) }, 'BAD_BY_HAND'],
  ['one by nobody', { basket: byHand({ manager: ' ' }) }, 'BAD_BY_HAND'],
  ['one without a reason', { basket: byHand({ note: '' }) }, 'BAD_BY_HAND'],
  ['a member who withdrew', { card: { ...vip, withdrawn: true } }, 'MEMBER_WITHDRAWN'],
  ['points that are gone', { basket: { ...coat, spend: 500 } }, 'POINTS_SHORT'],
] as [string, Partial<RingUpRequest>, string][])('[Q15] %s is refused', (_, more, code) => {
  expect(rung(more)).toMatchObject({ ok: false, refusal: { code } });
});

test('[Q15] [E8] points for each of the most pieces there can be are still whole', () => {
  const gives = { kind: 'points', points: 1_000_000, per: 'piece' } as const;
  const benefits = [{ id: 'pins', name: { en: 'For each pin' }, gives }];
  const result = rung({
    programme: { ...houseProgramme('CNY'), benefits },
    basket: basketOf(pins(1_000_000)),
    tenders: [],
  });
  expect(result).toMatchObject({ value: { purchase: { earnedPoints: 1_000_000_000_000 } } });
});

function pins(quantity: number) {
  return line('pin', 0, { quantity });
}

test('[Q15] what was wished for and what there is stand in the refusal', () => {
  expect(rung({ card: withPoints(250), basket: { ...coat, spend: 500 } })).toEqual({
    ok: false,
    refusal: { code: 'POINTS_SHORT', asked: 500, most: 200 },
  });
});

function withVouchers(...amounts: number[]) {
  return { ...coat, vouchers: amounts.map((amountMinor) => ({ id: 'v', amountMinor })) };
}

function byHand(more: Partial<ByHand>) {
  return { ...coat, byHand: { minor: 100, manager: 'lea', note: 'a seam was open', ...more } };
}

test('[Q20] what a manager took off is recorded with her reason', () => {
  const tenders = [{ kind: 'card', amountMinor: 14_700 }] as const;
  expect(rung({ basket: byHand({}), tenders })).toMatchObject({
    value: {
      purchase: {
        lines: [{ netMinor: 14_700, discountMinor: 100 }],
        quote: { given: [{ byHand: { manager: 'lea', note: 'a seam was open' }, minor: 100 }] },
      },
    },
  });
});

function plus(amountMinor: number, handedMinor = amountMinor) {
  return { kind: 'cash', amountMinor, handedMinor };
}

function minus(amountMinor: number) {
  return { kind: 'card', amountMinor: -amountMinor };
}
