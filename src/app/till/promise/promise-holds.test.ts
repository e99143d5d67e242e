import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { earnRows, sumWords } from '#app/kit/promise/earn-words.ts';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Card } from '#domain/member/card.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { Article } from '#domain/purchase/article.ts';
import { ringUp } from '#domain/purchase/ring-up.ts';
import { formatIn } from '#i18n/format.ts';
import { sayIn } from '#i18n/say.ts';
import { afterAct, basketOf, newSale, type Sale, type SaleAct } from '../basket/sale.ts';
import { firstStep, stepBack, stepOn } from '../basket/steps.ts';
import { paidBy } from '../tender/split.ts';

const programme = houseProgramme('CNY');
const day = '2026-11-23';
const articles: readonly Article[] = [
  { sku: 'D', name: 'Dress', listMinor: 890_00, priceMinor: 890_00 },
  { sku: 'S', name: 'Scarf', listMinor: 571_00, priceMinor: 400_00 },
  { sku: 'B', name: 'Belt', listMinor: 310_00, priceMinor: 310_00, tags: ['new-season'] },
  { sku: 'T', name: 'Top', listMinor: 33_33, priceMinor: 33_33 },
  { sku: 'G', name: 'Gift card', listMinor: 100_00, priceMinor: 100_00, tags: ['gift-card'] },
];

const member = (id: string, points: number, spentMinor: number): Card => ({
  ...{ member: id, number: id, profile: { birthday: { month: 11, day: 2 } } },
  ...{ enrolledOn: '2025-01-01', enrolledBy: 'noor', enrolledAt: 'shop', consents: [], debt: 0 },
  lots: [{ id: `lot-${id}`, earnedOn: '2026-01-01', earned: points, left: points }],
  purchases: [{ id: 'p', day: '2026-02-01', netMinor: spentMinor, firstMinor: spentMinor }],
  ...{ used: [], contacts: [], putOff: {} },
  bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
});
const cards = [member('m1', 1250, 0), member('m2', 80, 5_000_00)];

const anyAct: fc.Arbitrary<SaleAct | 'undo'> = fc.oneof(
  fc.constant('undo' as const),
  fc.record({ act: fc.constant('add' as const), article: fc.constantFrom(...articles) }),
  fc.record({
    act: fc.constant('set-quantity' as const),
    line: fc.constantFrom('l1', 'l2', 'l3'),
    quantity: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ act: fc.constant('remove' as const), line: fc.constantFrom('l1', 'l2', 'l3') }),
  fc.record({ act: fc.constant('add-unknown' as const), code: fc.constant('2990') }),
  fc.record({ act: fc.constant('attach' as const), member: fc.constantFrom('m1', 'm2') }),
  fc.constant<SaleAct>({ act: 'detach' }),
  fc.record({ act: fc.constant('spend' as const), points: fc.constantFrom(0, 100, 700, 1200) }),
);
const anyActs = fc.array(anyAct, { minLength: 1, maxLength: 20 });

const cardOf = (sale: Sale) => cards.find((card) => card.member === sale.member);
const promised = (sale: Sale): Quote =>
  quote({ programme, card: cardOf(sale), basket: basketOf(sale), day });

function walked(acts: readonly (SaleAct | 'undo')[]): Sale {
  const steps = acts.reduce(
    (so, act) => (act === 'undo' ? stepBack(so) : stepOn(so, act)),
    firstStep(newSale('sale')),
  );
  return steps.sale;
}

/** The acts that were not taken back, made again from nothing. */
function redone(acts: readonly (SaleAct | 'undo')[]): Sale {
  const kept: SaleAct[] = [];
  for (const act of acts) {
    const now = kept.reduce(afterAct, newSale('sale'));
    if (act === 'undo') kept.pop();
    else if (afterAct(now, act) !== now) kept.push(act);
  }
  return kept.reduce(afterAct, newSale('sale'));
}

/**
 * A wish for more points than there are is answered on the till; what is recorded has no
 * wishes.
 */
function withoutWish(shown: Quote): Quote {
  return { ...shown, withheld: shown.withheld.filter(({ code }) => code !== 'POINTS_SHORT') };
}

let voice: Voice;
beforeAll(async () => {
  const format = formatIn('en', { currency: 'CNY', country: 'FR' });
  voice = { say: await sayIn('en'), format, language: 'en', today: day };
});

test('acts and undos give the same due, points and reserved points as redoing from nothing', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const [there, again] = [promised(walked(acts)), promised(redone(acts))];
      expect(there.totals.dueMinor).toBe(again.totals.dueMinor);
      expect(there.earns?.points).toBe(again.earns?.points);
      expect(there.redeemed).toEqual(again.redeemed);
      expect(there).toEqual(again);
    }),
  );
});

test('the explanation adds up to the points, those to the ledger, both to the receipt', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const sale = walked(acts);
      const shown = promised(sale);
      if (shown.lines.length === 0) return;
      const rung = ringUp({
        ...{ programme, card: cardOf(sale), day, purchaseId: sale.id, receipt: '0001-000001' },
        basket: { ...basketOf(sale), spend: shown.redeemed.points },
        tenders: paidBy('card', shown.totals.dueMinor),
      });
      if (!rung.ok) throw new Error(rung.refusal.code);
      const { purchase, entries } = rung.value;
      const earned = entries.find(({ kind }) => kind === 'earned')?.points ?? 0;
      const spent = entries.find(({ kind }) => kind === 'redeemed')?.points ?? 0;
      const receipt = purchase.quote;
      const earns = receipt?.earns;
      if (!receipt || !earns) throw new Error('a purchase without its promise');
      const sum = earns.lines.reduce((all, { numerator }) => all + numerator, 0);
      expect(sum).toBe(earns.exact.numerator);
      expect(Math.floor(sum / earns.exact.denominator)).toBe(earns.points);
      expect(earned).toBe(receipt.member ? earns.points : 0);
      expect(purchase.earnedPoints).toBe(earned);
      expect(purchase.redeemedPoints).toBe(spent);
      expect(spent).toBe(shown.redeemed.points);
      expect(earnRows(earns, voice)).toEqual(shown.earns && earnRows(shown.earns, voice));
      expect(sumWords(earns, voice).split('→').at(-1)?.trim()).toBe(
        voice.format.points(earns.points),
      );
      expect(promiseWords(receipt, voice)).toEqual(promiseWords(withoutWish(shown), voice));
    }),
  );
});
