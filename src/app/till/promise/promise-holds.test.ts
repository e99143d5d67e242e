import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { PaperRow } from '#app/kit/paper-rows.ts';
import { earnRows, sumWords } from '#app/kit/promise/earn-words.ts';
import { forHer } from '#app/kit/promise/for-her.ts';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Card } from '#domain/member/card.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { Article } from '#domain/purchase/article.ts';
import { ringUp } from '#domain/purchase/ring-up.ts';
import { formatIn } from '#i18n/format.ts';
import { languages } from '#i18n/language.ts';
import { sayIn } from '#i18n/say.ts';
import { afterAct, basketOf, newSale, type Sale, type SaleAct } from '../basket/sale.ts';
import { firstStep, stepBack, stepOn } from '../basket/steps.ts';
import { sceneOf } from '../display/scene-of.ts';
import { receiptRows } from '../receipt/receipt-rows.ts';
import { basketPaid } from '../tender/basket-paid.ts';
import { paidBy } from '../tender/split.ts';

const house = houseProgramme('CNY');
const programme: Programme = {
  ...house,
  benefits: [
    ...house.benefits,
    {
      ...{ id: 'spring', name: { en: 'Spring' }, code: 'SPRING' },
      gives: { kind: 'percentage', basisPoints: 500 },
    },
  ],
};
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
  rights: [
    {
      ...{ id: `voucher-${id}`, issued: 50_00, used: 0, voided: 0 },
      terms: { kind: 'voucher', name: { en: 'Voucher' }, issuedOn: '2026-01-01' },
    },
  ],
  bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
});
const cards = [member('m1', 1250, 0), member('m2', 80, 5_000_00)];

const byHand = { manager: 'lea', note: 'a seam was open' };

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
  fc.record({
    ...{ act: fc.constant('set-right' as const), on: fc.boolean() },
    right: fc.constantFrom('voucher-m1', 'voucher-m2'),
  }),
  fc.record({
    ...{ act: fc.constant('set-coupon' as const), on: fc.boolean() },
    code: fc.constant('SPRING'),
  }),
  fc.constantFrom<SaleAct>(
    { act: 'take-off', byHand: { ...byHand, minor: 5_00 } },
    { act: 'take-off-line', line: 'l1', byHand: { ...byHand, off: { priceMinor: 30_00 } } },
    { act: 'put-back' },
    { act: 'put-back', line: 'l1' },
  ),
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
 * A wish for more points or another voucher than she has is answered on the till; what is recorded
 * has no wishes.
 */
function withoutWish(shown: Quote): Quote {
  const wishes = ['POINTS_SHORT', 'VOUCHER_UNKNOWN'];
  return { ...shown, withheld: shown.withheld.filter(({ code }) => !wishes.includes(code)) };
}

let voice: Voice;
const voices: Voice[] = [];
beforeAll(async () => {
  for (const language of languages) {
    const format = formatIn(language, { currency: 'CNY', country: 'FR' });
    voices.push({ say: await sayIn(language), format, language, today: day });
  }
  voice = voices[0] as Voice;
});

/**
 * The purchase that the sale becomes, paid as the till pays it. Nothing is taken off a gift card,
 * or more than a basket costs: the till's sheet does not offer that.
 */
function paid(sale: Sale, shown: Quote) {
  const rung = ringUp({
    ...{ programme, card: cardOf(sale), day, purchaseId: sale.id, receipt: '0001-000001' },
    basket: basketPaid(basketOf(sale), shown),
    tenders: paidBy('card', shown.totals.dueMinor),
  });
  fc.pre(rung.ok || rung.refusal.code !== 'BAD_BY_HAND');
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value;
}

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
      const { purchase, entries } = paid(sale, shown);
      expect(purchase.dueMinor).toBe(shown.totals.dueMinor);
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

/** What is left of a promise, sentence by sentence, in the order in which it is said. */
function sentences(quote: Quote, spoken: Voice): readonly string[] {
  const { today, given, notGiven, earns } = promiseWords(quote, spoken);
  const refused = notGiven.flatMap(({ what, why }) => [what, why]);
  return [today, ...given.map(({ text }) => text), ...refused, earns].filter(
    (text) => text !== undefined,
  );
}

const textOf = (row: PaperRow) => (row.kind === 'text' ? [row.text] : []);

test('till, customer display and receipt say the same sentences, in every language', () => {
  fc.assert(
    fc.property(anyActs, fc.nat(languages.length - 1), (acts, n) => {
      const sale = walked(acts);
      const shown = promised(sale);
      const card = cardOf(sale);
      if (shown.lines.length === 0 || card === undefined) return;
      const spoken = voices[n] as Voice;
      const said = sentences(forHer(withoutWish(shown)), spoken);
      const shop = { name: 'Atelier', trade: { currency: 'CNY', country: 'FR' }, language: 'en' };
      const scene = sceneOf({
        ...({ shop, sale, card, quote: shown, programme } as Parameters<typeof sceneOf>[0]),
        done: undefined,
      });
      const onDisplay = scene.quote && sentences(withoutWish(scene.quote), spoken);
      const isHers = ({ code }: { readonly code: string }) => code === 'BIRTHDAY_WINDOW';
      if (!shown.withheld.some(isHers)) expect(onDisplay).toEqual(said);
      else for (const sentence of onDisplay ?? []) expect(said).toContain(sentence);
      const { purchase } = paid(sale, shown);
      const paper = receiptRows({ boutique: 'Atelier', purchase, recordedAt: 0 }, spoken);
      const promise = paper.find(({ about }) => about === 'promise')?.rows.flatMap(textOf);
      expect(promise?.slice(0, said.length)).toEqual(said);
    }),
  );
});
