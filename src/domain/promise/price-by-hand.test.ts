import { describe, expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import type { Benefit, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { LineByHand, OffByHand } from '../purchase/by-hand.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { quote } from './ring-up.ts';

const DAY = '2026-06-02';
const tenth: Benefit = {
  id: 'tenth',
  name: { en: 'A tenth' },
  gives: { kind: 'percentage', basisPoints: 1000 },
};
const programme: Programme = { ...houseProgramme('EUR'), benefits: [tenth] };
const reason = { manager: 'lea', note: 'a seam was open' };

function handed(goods: BasketLine, off: OffByHand, more: Partial<LineByHand> = {}): BasketLine {
  return { ...goods, byHand: { ...reason, off, ...more } };
}

function told(...lines: readonly BasketLine[]) {
  return quote({ programme, card: newMember, basket: basketOf(...lines), day: DAY });
}

describe('by hand, on one line', () => {
  const coats = line('coat', 10_000, { quantity: 2 });
  const hat = line('hat', 5000);

  test.each([
    ['an amount', { minor: 1500 }, 16_500],
    ['a share of what is left, half a unit up', { basisPoints: 2500 }, 13_500],
    ['what each piece is to cost', { priceMinor: 8000 }, 16_000],
    ['more than is left', { minor: 99_000 }, 0],
    ['nothing at all to pay', { priceMinor: 0 }, 0],
  ] as [string, OffByHand, number][])('[Q20] %s, after every benefit', (_, off, netMinor) => {
    const { lines, given } = told(handed(coats, off), hat);
    expect(lines.map((each) => each.netMinor)).toEqual([netMinor, 4500]);
    expect(given[1]).toEqual({
      ...{ benefit: '*coat', name: {}, birthday: false, lines: ['coat'] },
      ...{ minor: 18_000 - netMinor, byHand: { ...reason, off } },
    });
  });

  test('[Q20] a price that her benefits already go below takes nothing and is not said', () => {
    const { lines, given } = told(handed(coats, { priceMinor: 9500 }));
    expect(lines[0]?.netMinor).toBe(18_000);
    expect(given.map(({ benefit }) => benefit)).toEqual(['tenth']);
  });

  test('[Q20] then what is taken off the basket, on what that left', () => {
    const lines = [handed(coats, { priceMinor: 3000 }), hat];
    const basket = { lines, byHand: { ...reason, minor: 2100 } };
    const { given, totals } = quote({ programme, card: newMember, basket, day: DAY });
    expect(totals.netMinor).toBe(6000 + 4500 - 2100);
    expect(given.map(({ benefit, minor }) => [benefit, minor])).toEqual([
      ...[['tenth', 2500]],
      ...[
        ['*coat', 12_000],
        ['*', 2100],
      ],
    ]);
  });

  test.each([
    ['a gift card', handed(line('g', 100, { tags: ['gift-card'] }), { minor: 1 }), 'goods'],
    ['nothing', handed(hat, { minor: 0 }), 'amount'],
    ['half a unit', handed(hat, { priceMinor: 0.5 }), 'amount'],
    ['more than all of it', handed(hat, { basisPoints: 10_001 }), 'amount'],
    ['nobody’s word', handed(hat, { minor: 1 }, { manager: ' ' }), 'manager'],
    ['no reason', handed(hat, { minor: 1 }, { note: '' }), 'note'],
  ] as [string, BasketLine, string][])('[Q20] %s is refused', (_, goods, lacks) => {
    const asked = { programme, basket: basketOf(goods), day: DAY };
    const tenders = [{ kind: 'card', amountMinor: 1 }] as const;
    expect(ringUp({ ...asked, tenders, purchaseId: 'p', receipt: 'r' })).toEqual({
      ok: false,
      refusal: { code: 'BAD_BY_HAND', lacks },
    });
  });
});
