import { beforeAll, expect, test } from 'vitest';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Card } from '#domain/member/card.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { quote } from '#domain/promise/ring-up.ts';
import { ringUp } from '#domain/purchase/ring-up.ts';
import { formatIn } from '#i18n/format.ts';
import { languages } from '#i18n/language.ts';
import { sayIn } from '#i18n/say.ts';
import { afterAct, basketOf, newSale, type SaleAct } from '../basket/sale.ts';
import { paidBy } from '../tender/split.ts';
import { sceneOf } from './scene-of.ts';

const programme = houseProgramme('EUR');
const day = '2026-11-23';
const trade = { currency: 'EUR', country: 'FR' };
const shop = { name: 'Atelier', trade, language: 'fr' } as const;

const acts: readonly SaleAct[] = [
  {
    act: 'add',
    article: { sku: 'D', name: 'Dress', listMinor: 890_00, priceMinor: 890_00 },
  },
  {
    act: 'add',
    article: { sku: 'S', name: 'Scarf', listMinor: 571_00, priceMinor: 400_00 },
  },
  { act: 'attach', member: 'm1' },
  { act: 'spend', points: 700 },
];
const sale = acts.reduce(afterAct, newSale('sale'));

const card: Card = {
  ...{ member: 'm1', number: '2000100000014' },
  profile: {
    ...{ name: 'Marie Dubois', email: 'marie@rue.example', note: 'likes silk', language: 'ro' },
    phones: [{ typed: '06 12 34 42 18', e164: '+33612344218' }],
    ...{ birthday: { month: 12, day: 5 }, address: '3 rue Basse' },
  },
  ...{ enrolledOn: '2025-01-01', enrolledBy: 'noor', enrolledAt: 'shop', consents: [], debt: 0 },
  lots: [{ id: 'lot', earnedOn: '2026-01-01', earned: 1250, left: 1250 }],
  purchases: [{ id: 'p', day: '2026-02-01', netMinor: 5_000_00, firstMinor: 5_000_00 }],
  ...{ used: [], contacts: [], putOff: {} },
  bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
};

const shown = quote({ programme, card, basket: basketOf(sale), day });
const onTheTill = { shop, sale, card, quote: shown, done: undefined, programme };

function paid() {
  const rung = ringUp({
    ...{ programme, card, day, purchaseId: sale.id, receipt: '0001-000001' },
    basket: { ...basketOf(sale), spend: shown.redeemed.points },
    tenders: paidBy('card', shown.totals.dueMinor),
  });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value.purchase;
}

const voices: Voice[] = [];
beforeAll(async () => {
  for (const language of languages) {
    const format = formatIn(language, trade);
    voices.push({ say: await sayIn(language), format, language, today: day });
  }
});

test('what the display says of the promise is what the till says, and then the receipt', () => {
  const receipt = paid().quote;
  const scene = structuredClone(sceneOf(onTheTill));
  expect(shown.given.length * shown.withheld.length).toBeGreaterThan(0);
  for (const voice of voices) {
    const { notGiven, ...words } = promiseWords(shown, voice);
    const birthday = shown.withheld.find(({ code }) => code === 'BIRTHDAY_WINDOW');
    const open = { ...shown, withheld: shown.withheld.filter((one) => one !== birthday) };
    expect(promiseWords(scene.quote ?? shown, voice)).toEqual(promiseWords(open, voice));
    expect(promiseWords(scene.quote ?? shown, voice)).toMatchObject(words);
    expect(receipt && promiseWords(receipt, voice)).toEqual({ ...words, notGiven });
  }
  expect(scene.quote?.totals).toEqual(receipt?.totals);
});

test('of a member nothing is told that others may not read', () => {
  const told = JSON.stringify(sceneOf(onTheTill));
  expect(shown.withheld.map(({ code }) => code)).toContain('BIRTHDAY_WINDOW');
  for (const secret of [
    'Dubois',
    'Basse',
    'silk',
    '1234421',
    '2000100000014',
    '12-05',
    '2026-12',
  ]) {
    expect(told).not.toContain(secret);
  }
  expect(sceneOf(onTheTill).member).toEqual({ id: 'm1', name: 'Marie', language: 'ro' });
});

test('her phone is asked for while nobody is on the sale, and never afterwards', () => {
  const nobody = { ...onTheTill, card: undefined, sale: afterAct(sale, { act: 'detach' }) };
  expect(sceneOf(nobody).asks).toEqual({ phone: true });
  expect(sceneOf(onTheTill).asks).toEqual({ phone: false, consent: {} });
});

test('who answered about offers on another day is not asked before everybody', () => {
  const word = { channel: 'sms' as const, given: true, clerk: 'noor', wording: 'till-offers-1' };
  const asked = (on: string) =>
    sceneOf({ ...onTheTill, card: { ...card, consents: [{ ...word, day: on }] } }).asks;
  expect(asked('2026-03-01')).toEqual({ phone: false });
  expect(asked(day)).toEqual({ phone: false, consent: { sms: true } });
});

test('a paid sale is thanked for, until the next one begins', () => {
  const purchase = paid();
  const done = { purchase, sale, changeMinor: 500, recordedAt: 1, member: card };
  const next = newSale('next');
  const thanked = sceneOf({ ...onTheTill, card: undefined, sale: next, done });
  expect(thanked).toMatchObject({
    ...{ sale: 'next', member: { name: 'Marie' }, asks: { phone: true } },
    paid: { sale: 'sale', changeMinor: 500, earnedPoints: purchase.earnedPoints },
  });
  const begun = acts.slice(0, 1).reduce(afterAct, next);
  expect(sceneOf({ ...onTheTill, card: undefined, sale: begun, done }).paid).toBeUndefined();
});
