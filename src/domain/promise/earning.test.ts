import { describe, expect, test } from 'vitest';
import { newMember, vip } from '../example/cards.ts';
import { basketOf, dressScarfBelt, line } from '../example/goods.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Benefit, Earning, Gives, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { parseProgramme } from '../programme/schema.ts';
import type { Basket } from '../purchase/purchase.ts';
import { quote } from './ring-up.ts';

const house = houseProgramme('CNY');
const DAY = '2026-11-23';

function extra(gives: Gives, more: Partial<Benefit> = {}): Benefit {
  return { id: 'extra', name: { en: 'Extra' }, gives, ...more };
}

function earningBy(more: Partial<Earning>, ...benefits: readonly Benefit[]): Programme {
  if (!house.earning) throw new Error('the house programme earns');
  const earning = { ...house.earning, ...more };
  return { ...house, earning, benefits: [...house.benefits, ...benefits] };
}

const earned = (programme: Programme, basket: Basket, card = newMember) =>
  quote({ programme, card, basket, day: DAY }).earns;

describe('multipliers', () => {
  const double = extra({ kind: 'multiplier', hundredths: 200 });

  test('[E7] one lies on its own lines, and is said with them', () => {
    const scope = { only: { categories: ['dresses'] } };
    const told = earned(earningBy({}, { ...double, scope }), dressScarfBelt);
    expect(told?.points).toBe(89 * 2 + 71);
    expect(told?.multipliers).toMatchObject([
      { benefit: 'extra', hundredths: 200, lines: ['dress'] },
    ]);
    expect(told?.lines.map(({ timesHundredths }) => timesHundredths)).toEqual([
      ...[200, undefined, undefined],
    ]);
  });

  test('[E7] none lies on what earns nothing, and nobody is told one that did nothing', () => {
    const basket = basketOf(line('card', 10_000, { tags: ['gift-card'] }));
    const told = earned(earningBy({}, double), basket);
    expect(told?.points).toBe(0);
    expect(told?.multipliers).toBeUndefined();
  });

  test('[E7] line by line each line is multiplied before it is rounded', () => {
    const basket = basketOf(line('a', 1950), line('b', 1950));
    expect(earned(earningBy({ roundPer: 'line' }, double), basket)?.points).toBe(6);
    expect(earned(earningBy({}, double), basket)?.points).toBe(7);
  });

  test('[E7] half points are points too', () => {
    const half = extra({ kind: 'multiplier', hundredths: 50 });
    expect(earned(earningBy({}, half), dressScarfBelt)?.points).toBe(80);
  });

  test('[Q5] one that may be used once is used by the purchase that it multiplied', () => {
    const programme = earningBy({}, { ...double, limit: { times: 1, per: 'ever' } });
    const first = sell(openTill(newMember), { programme, basket: dressScarfBelt, day: DAY });
    expect(first.till.card.used).toMatchObject([{ benefit: 'extra' }]);
    expect(earned(programme, dressScarfBelt, first.till.card)?.points).toBe(160);
  });

  test('[P1] multipliers in a group, or beyond exact whole numbers, are refused', () => {
    const grouped = parseProgramme(earningBy({}, { ...double, group: 'card' }));
    expect(grouped).toMatchObject({ refusal: { issues: [{ path: '$.benefits[2].group' }] } });
    const large = { rate: { points: 50, perMinor: 1 } };
    expect(parseProgramme(earningBy(large, double))).toMatchObject({
      refusal: { issues: [{ path: '$.earning.rate.points', allowed: 'at most 90 in all' }] },
    });
    expect(parseProgramme(earningBy({}, double)).ok).toBe(true);
  });
});

describe('bonuses', () => {
  const perPiece = extra({ kind: 'points', points: 20, per: 'piece' });
  const once = extra({ kind: 'points', points: 50, per: 'purchase' }, { id: 'once' });
  const hats = basketOf(line('hat', 1000, { quantity: 3 }), line('coat', 10_000));

  test('[E8] so many for each piece, or once for the purchase, after rounding', () => {
    const told = earned(earningBy({}, perPiece, once), hats);
    expect(told?.bonuses).toMatchObject([{ total: 80 }, { benefit: 'once', total: 50 }]);
    expect(told?.points).toBe(13 + 80 + 50);
  });

  test('[R3] they go back with their pieces; what was once, with the last', () => {
    const programme = earningBy({}, perPiece, once);
    const { till, purchase } = sell(openTill(newMember), { programme, basket: hats, day: DAY });
    const piece = { line: 'hat', quantity: 2 };
    const two = bringBack(till, { programme, purchase, lines: [piece], day: DAY });
    expect(two.taken.return.clawedBackPoints).toBe(2 + 40);
    const before = [two.taken.return];
    const all = bringBack(two.till, {
      programme,
      purchase,
      before,
      lines: [],
      why: 'void',
      day: DAY,
    });
    expect(all.taken.return.clawedBackPoints).toBe(11 + 40 + 50);
    expect(balanceOn(all.till.card, DAY).balance).toBe(0);
  });
});

describe('conditions of benefits', () => {
  test('[E8] [R3] a bonus that needs so much goes when what is kept does not come to it', () => {
    const from = extra(
      { kind: 'points', points: 50, per: 'purchase' },
      { needs: { spendMinor: 150_000 } },
    );
    const programme = earningBy({}, from);
    expect(earned(programme, basketOf(line('coat', 149_999)))?.points).toBe(149);
    const { till, purchase } = sell(openTill(newMember), {
      programme,
      basket: dressScarfBelt,
      day: DAY,
    });
    expect(purchase.earnedPoints).toBe(160 + 50);
    const lines = [{ line: 'scarf', quantity: 1 }];
    const { taken } = bringBack(till, { programme, purchase, lines, day: DAY });
    expect(taken.return.clawedBackPoints).toBe(40 + 50);
  });

  test('[E7] a multiplier keeps to its weekdays and to what its basket must come to', () => {
    const monday = extra(
      { kind: 'multiplier', hundredths: 200 },
      { when: { weekdays: [1] }, needs: { spendMinor: 160_000 } },
    );
    const programme = earningBy({}, monday);
    expect(earned(programme, dressScarfBelt)?.points).toBe(320);
    expect(earned(programme, basketOf(line('coat', 159_999)))?.points).toBe(159);
    const tuesday = { programme, card: newMember, basket: dressScarfBelt, day: '2026-11-24' };
    expect(quote(tuesday).earns?.points).toBe(160);
  });
});

describe('limits', () => {
  test('[E10] under the minimum a purchase earns nothing, and what is kept of one neither', () => {
    const programme = earningBy({ minimumMinor: 10_000 });
    expect(earned(programme, basketOf(line('coat', 9999)))).toMatchObject({
      ...{ points: 0, minimum: { atLeastMinor: 10_000, isReached: false } },
    });
    const basket = basketOf(line('coat', 9999), line('button', 1));
    const { till, purchase } = sell(openTill(newMember), { programme, basket, day: DAY });
    expect(purchase.earnedPoints).toBe(10);
    const lines = [{ line: 'button', quantity: 1 }];
    const { taken } = bringBack(till, { programme, purchase, lines, day: DAY });
    expect(taken.return.clawedBackPoints).toBe(10);
  });

  test('[E9] the cap that leaves the least holds, and says what was left of it', () => {
    const programme = earningBy({ caps: { perSale: 100, perDay: 150, perMonth: 230 } });
    const first = sell(openTill(vip), { programme, basket: dressScarfBelt, day: DAY });
    expect(first.purchase.quote?.earns?.cap).toEqual({ per: 'sale', points: 100, most: 100 });
    const second = sell(first.till, { programme, basket: dressScarfBelt, day: DAY });
    expect(second.purchase.quote?.earns?.cap).toEqual({ per: 'day', points: 150, most: 50 });
    const third = sell(second.till, { programme, basket: dressScarfBelt, day: '2026-11-24' });
    expect(third.purchase.quote?.earns?.cap).toEqual({ per: 'month', points: 230, most: 80 });
    const next = sell(third.till, { programme, basket: dressScarfBelt, day: '2026-12-01' });
    expect(next.purchase.earnedPoints).toBe(100);
  });

  test('[E9] a purchase that came back whole leaves its room to the next', () => {
    const programme = earningBy({ caps: { perDay: 100 } });
    const { till, purchase } = sell(openTill(vip), { programme, basket: dressScarfBelt, day: DAY });
    const back = bringBack(till, { programme, purchase, lines: [], why: 'void', day: DAY });
    expect(earned(programme, dressScarfBelt, back.till.card)?.points).toBe(100);
    expect(earned(programme, dressScarfBelt, till.card)?.points).toBe(0);
  });

  test('[E9] what is kept under a cap keeps its points', () => {
    const programme = earningBy({ caps: { perSale: 100 } });
    const { till, purchase } = sell(openTill(vip), { programme, basket: dressScarfBelt, day: DAY });
    const lines = [{ line: 'scarf', quantity: 1 }];
    const { taken } = bringBack(till, { programme, purchase, lines, day: DAY });
    expect(taken.return.clawedBackPoints).toBe(0);
  });
});
