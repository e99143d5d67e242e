import { expect, test } from 'vitest';
import { afterLooseAct, emptyLoose, goodsOf, priceText } from './loose-entry.ts';

const scarf = { sku: 'scarf', name: 'Scarf', listMinor: 5000, priceMinor: 4000 };
const prices = { currency: 'EUR', language: 'en', lowest: new Map([['scarf', 3750]]) } as const;

test('scanned again it is one piece more, and without a piece the line is gone', () => {
  const once = afterLooseAct(emptyLoose(undefined), { act: 'add', article: scarf });
  const twice = afterLooseAct(once, { act: 'add', article: scarf });
  expect(twice.lines).toMatchObject([{ id: 'l1', quantity: 2 }]);
  const none = afterLooseAct(twice, { act: 'count', line: 'l1', quantity: 0 });
  expect(none.lines).toEqual([]);
});

test('[U4] the suggestion stands until a price is typed; one that is no amount is none', () => {
  const entry = afterLooseAct(emptyLoose(undefined), { act: 'add', article: scarf });
  expect(entry.lines.map((line) => priceText(line, prices))).toEqual(['37.50']);
  const priced = (typed: string) =>
    goodsOf(afterLooseAct(entry, { act: 'price', line: 'l1', typed }), prices)[0]?.article;
  expect(goodsOf(entry, prices)[0]?.article.priceMinor).toBe(3750);
  expect(priced('20')?.priceMinor).toBe(2000);
  expect(priced('')?.priceMinor).toBe(0);
  expect(priced('much')?.priceMinor).toBe(0);
});
