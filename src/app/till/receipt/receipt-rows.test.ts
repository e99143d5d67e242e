import { beforeAll, describe, expect, test } from 'vitest';
import { columnsOf, plainText } from '#app/kit/paper-columns.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Card } from '#domain/member/card.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { ringUp } from '#domain/purchase/ring-up.ts';
import { formatIn } from '#i18n/format.ts';
import { languages } from '#i18n/language.ts';
import { sayIn } from '#i18n/say.ts';
import { paidBy } from '../tender/split.ts';
import { giftRows, receiptRows } from './receipt-rows.ts';

const day = '2026-11-23';
const recordedAt = Date.UTC(2026, 10, 23, 13, 5);
const dress: Article = {
  ...{ sku: 'D', name: 'Robe en lin lavé à manches longues et col officier', colour: 'Ivoire' },
  ...{ listMinor: 59_00, priceMinor: 59_00, care: 'Hand wash, dry flat' },
};
const scarf: Article = { sku: 'S', name: '真丝围巾 手工卷边', listMinor: 48_00, priceMinor: 40_00 };

const marie: Card = {
  ...{ member: 'm1', number: 'm1', profile: { name: 'Marie' } },
  ...{ enrolledOn: '2025-01-01', enrolledBy: 'noor', enrolledAt: 'shop', consents: [], debt: 0 },
  ...{ lots: [], purchases: [], used: [], contacts: [], putOff: {} },
  bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
};

const house: Programme = {
  ...houseProgramme('EUR'),
  tax: { mode: 'inside', defaultBasisPoints: 2000 },
};

function sold(card?: Card, programme = house): Purchase {
  const lines = [dress, scarf].map((article, place) => ({
    ...{ id: `l${place}`, article, quantity: place + 1 },
  }));
  const bought = { programme, card, basket: { lines }, day };
  const tenders = paidBy('card', quote(bought).totals.dueMinor);
  const rung = ringUp({ ...bought, tenders, purchaseId: 'p1', receipt: '0001-000042' });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value.purchase;
}

const voices: Voice[] = [];
beforeAll(async () => {
  for (const language of languages) {
    const format = formatIn(language, { currency: 'EUR', country: 'FR', zone: 'Europe/Paris' });
    voices.push({ say: await sayIn(language), format, language, today: day });
  }
});

const of = (purchase: Purchase) => ({ boutique: 'Atelier Rue Basse', purchase, recordedAt });
const english = () => voices[0] as Voice;
const printed = (purchase: Purchase, more = {}, voice = english()) =>
  plainText(receiptRows({ ...of(purchase), ...more }, voice));

describe('the receipt', () => {
  test('says points won and left, as of when, in the words of the till', () => {
    const text = printed(sold(marie));
    expect(text).toContain('Earns 139 points');
    expect(text).toMatch(/^Points balance at 14:05 +139$/m);
  });

  test('a second print is marked as a copy, the first is not', () => {
    expect(printed(sold())).not.toContain('COPY');
    expect(printed(sold(), { copy: true })).toMatch(/^ +COPY$/m);
  });

  test('names who served her, and says the note', () => {
    const purchase = { ...sold(marie), note: 'Hem 2 cm' };
    const text = printed(purchase, { servedBy: 'Ben' });
    expect(text).toContain('Served by Ben');
    expect(text).toContain('Hem 2 cm');
    expect(printed(purchase)).not.toContain('Served by');
    expect(plainText(giftRows(of(purchase), english()))).not.toContain('Hem 2 cm');
  });

  test('tells how to care for what was bought', () => {
    expect(printed(sold())).toContain('Care: Hand wash, dry flat');
  });

  test('says of the tax whether it is inside the price or came on top', () => {
    expect(printed(sold())).toMatch(/^Tax 20%, included +€23\.16$/m);
    const onTop: Programme = { ...house, tax: { ...house.tax, mode: 'on-top' } };
    expect(printed(sold(undefined, onTop))).toMatch(/^Tax 20% +€27\.80$/m);
  });

  test('as plain text no line is wider than 42 columns, in any language', () => {
    for (const voice of voices) {
      for (const rows of [receiptRows, giftRows]) {
        const text = plainText(rows(of(sold(marie)), voice));
        for (const line of text.split('\n')) {
          expect(columnsOf(line), `${voice.language}: ${line}`).toBeLessThanOrEqual(42);
        }
      }
    }
  });

  test('reads so', () => {
    expect(printed(sold(marie))).toMatchInlineSnapshot(`
      "            Atelier Rue Basse
      Receipt 0001-000042
      23 November 2026, 14:05
      ------------------------------------------
      Robe en lin lavé à manches longues et col
      officier                            €59.00
      Ivoire · 1 × €59.00
      Care: Hand wash, dry flat
      真丝围巾 手工卷边                   €80.00
      2 × €40.00
      ------------------------------------------
      Total                              €139.00
      Card                               €139.00
      Tax 20%, included                   €23.16
      ------------------------------------------
      VIP 10%
      for VIP and above
      Earns 139 points
      Points balance at 14:05                139
      61 more points to the next €1.00 off
      €261.00 more in this purchase makes VIP
      ------------------------------------------
                     0001-000042
               Thank you for your visit
      "
    `);
  });
});

describe('the gift receipt', () => {
  test('names the goods and no amount, in any language', () => {
    for (const voice of voices) {
      const text = plainText(giftRows(of(sold(marie)), voice));
      expect(text).toContain('0001-000042');
      expect(text, voice.language).not.toMatch(/€|EUR|\d[.,]\d\d/);
    }
  });

  test('carries the code that finds the purchase again', () => {
    const rows = giftRows(of(sold()), english()).flatMap((section) => section.rows);
    expect(rows).toContainEqual({
      ...{ kind: 'code', text: '0001-000042', names: 'Receipt 0001-000042' },
    });
  });
});
