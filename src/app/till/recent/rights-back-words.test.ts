import { expect, test } from 'vitest';
import { newMember } from '#domain/example/cards.ts';
import { basketOf, line } from '#domain/example/goods.ts';
import { bringBack, openTill, sell } from '#domain/example/till.ts';
import type { Benefit } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { formatIn } from '#i18n/format.ts';
import { sayIn } from '#i18n/say.ts';
import { rightsBackWords } from './rights-back-words.ts';

const DAY = '2026-11-23';
const format = formatIn('en', { currency: 'EUR', country: 'FR' });
const voice = { say: await sayIn('en'), format, language: 'en', today: DAY } as const;
const credit: Benefit = {
  ...{ id: 'season', name: { en: 'Season credit' }, when: { to: '2027-01-31' } },
  gives: { kind: 'credit', basisPoints: 1000 },
};
const programme = { ...houseProgramme('EUR'), benefits: [credit] };

test('[V7] what paid goes back on the card, and what came with the goods goes with them', () => {
  const first = sell(openTill(newMember), {
    programme,
    basket: basketOf(line('coat', 100_000)),
    day: DAY,
  });
  const [right] = first.till.card.rights ?? [];
  const vouchers = [{ id: right?.id ?? '', of: 'card', amountMinor: 10_000 }] as const;
  const hat = { ...basketOf(line('hat', 15_000)), vouchers };
  const second = sell(first.till, { programme, basket: hat, day: DAY });
  const lines = [{ line: 'hat', quantity: 1 }];
  const { purchase } = second;
  const { taken } = bringBack(second.till, { programme, purchase, lines, day: DAY });
  const { card } = second.till;
  expect(rightsBackWords({ taken, purchase, card }, voice)).toEqual([
    'Season credit: €100.00 goes back on the card',
    'Season credit: €5.00 that came with it is taken back',
  ]);
});

test('[V8] [R11] a gift card gets back what it paid, and a paper voucher is due anew', () => {
  const giftCard = { id: 'G-1', issued: 5000, used: 0, voided: 0 };
  const terms = { kind: 'gift-card', name: { en: 'Gift card' }, issuedOn: DAY } as const;
  const giftCards = [{ ...giftCard, terms }];
  const vouchers = [
    { id: 'G-1', of: 'gift-card', amountMinor: 5000 },
    { id: 'paper', amountMinor: 1000 },
  ] as const;
  const basket = { ...basketOf(line('hat', 6000)), vouchers };
  const plain = { ...programme, benefits: [] };
  const sold = sell(openTill(newMember), { programme: plain, basket, day: DAY, giftCards });
  const { purchase } = sold;
  const lines = [{ line: 'hat', quantity: 1 }];
  const { taken } = bringBack(sold.till, { programme: plain, purchase, lines, day: DAY });
  expect(rightsBackWords({ taken, purchase, card: sold.till.card }, voice)).toEqual([
    'Gift card G-1: €50.00 goes back on it',
    '€10.00 was paid by voucher: a new voucher is due',
  ]);
});
