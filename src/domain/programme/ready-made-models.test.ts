import { expect, test } from 'vitest';
import { bought, memberWith } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { CURRENCIES } from '../money/currency.ts';
import { quote } from '../promise/ring-up.ts';
import { readyMade } from './ready-made-models.ts';
import { parseProgramme } from './schema.ts';
import { standing } from './standing.ts';

const DAY = '2026-11-23';
const model = (key: string, day = DAY) => {
  const found = readyMade('CNY', day).find((each) => each.key === key);
  if (!found) throw new Error(`no such model: ${key}`);
  return found.programme;
};

test('[P3] every programme to start from is one, in every currency and language', () => {
  for (const currency of CURRENCIES) {
    for (const { key, programme } of readyMade(currency, DAY)) {
      const read = parseProgramme(JSON.parse(JSON.stringify(programme)));
      expect(read, `${key} ${currency}`).toEqual({ ok: true, value: programme });
      const texts = [programme, ...programme.tiers, ...programme.benefits];
      for (const { name } of texts) expect(Object.keys(name)).toHaveLength(5);
    }
  }
});

test('[P3] amounts are round: silver from 3,000.00, gold from 10,000.00', () => {
  const tierAt = (netMinor: number) => {
    const card = memberWith({ purchases: [bought(netMinor, DAY)] });
    return standing(card, model('points-two-tiers'), DAY).tier?.id ?? null;
  };
  expect([299_999, 300_000, 999_999, 1_000_000].map(tierAt)).toEqual([
    ...[null, 'silver', 'silver', 'gold'],
  ]);
  const yen = readyMade('JPY', DAY).flatMap(({ programme }) => programme.tiers);
  expect(yen.flatMap(({ anyOf }) => anyOf)).toContainEqual({
    ...{ kind: 'single', atLeastMinor: 60_000 },
  });
});

test('[P3] each gives what its name says', () => {
  const card = memberWith({ purchases: [bought(320_000, '2026-11-03')] });
  const on = (key: string) =>
    quote({ programme: model(key), card, basket: basketOf(line('coat', 20_000)), day: DAY });
  expect(on('simple-points')).toMatchObject({ given: [], earns: { points: 20 } });
  expect(on('points-two-tiers').given).toMatchObject([{ benefit: 'silver-5', minor: 1000 }]);
  expect(on('vip-single').given).toMatchObject([{ benefit: 'vip-10', minor: 2000 }]);
  expect(on('escalating').given).toMatchObject([{ minor: 1200 }]);
  expect(on('season-credit')).toMatchObject({ given: [], issues: [{ amount: 1600 }] });
});

test('[P3] their benefits leave out what is reduced; VIP is asked in one purchase alone', () => {
  const coat = line('coat', 20_000);
  const reduced = { ...coat, article: { ...coat.article, tags: ['reduced'] } };
  const card = memberWith({ purchases: [bought(320_000, '2026-11-03')] });
  const givenOn = (key: string) =>
    quote({ programme: model(key), card, basket: basketOf(reduced), day: DAY }).given;
  expect(givenOn('points-two-tiers')).toEqual([]);
  expect(givenOn('vip-single')).toEqual([]);
  expect(model('vip-single').tiers.map(({ anyOf }) => anyOf)).toEqual([
    [{ kind: 'single', atLeastMinor: 300_000 }],
  ]);
});

test.each([
  ['2026-11-23', { from: '2026-09-01', to: '2027-02-28' }],
  ['2028-02-29', { from: '2027-09-01', to: '2028-02-29' }],
  ['2026-03-01', { from: '2026-03-01', to: '2026-08-31' }],
])('[P3] the season of %s', (day, when) => {
  expect(model('season-credit', day).benefits[0]?.when).toEqual(when);
});
