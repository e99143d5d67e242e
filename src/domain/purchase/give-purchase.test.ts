import { describe, expect, test } from 'vitest';
import { memberWith, newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { broughtBackByPasserBy, sellToPasserBy } from '../example/passer-by.ts';
import { bringBack, openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import { statement } from '../ledger/statement.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { standing } from '../programme/standing.ts';
import { givePurchase } from './give-purchase.ts';
import type { PurchaseReturn } from './purchase.ts';
import { takeBackGiving } from './take-back-giving.ts';

const programme: Programme = houseProgramme('CNY');
const day = '2026-11-23';
const later = '2026-11-30';
const shirts = basketOf(
  line('shirt', 10_000, { category: 'shirts', colour: 'white' }),
  line('scarf', 4800, { category: 'accessories' }),
);
const sold = sellToPasserBy({
  ...{ programme, basket: shirts, day, purchaseId: 'p1', receipt: '0001-000001' },
});
const asked = { programme, purchase: sold, returns: [], card: newMember, day: later, giving: 'g1' };

function give(more: Partial<Parameters<typeof givePurchase>[0]> = {}) {
  const given = givePurchase({ ...asked, ...more });
  if (!given.ok) throw new Error(given.refusal.code);
  return given.value;
}

function givenTo(card: Card, more: Partial<Parameters<typeof givePurchase>[0]> = {}) {
  const till = openTill(card);
  const given = give({ ...more, card: till.card });
  return { given, before: till, till: record(till, given, later) };
}

describe('who may be given it, and when', () => {
  const refused = (more: Partial<Parameters<typeof givePurchase>[0]>) => {
    const given = givePurchase({ ...asked, ...more });
    return given.ok ? undefined : given.refusal;
  };

  test('[G1] within fourteen days where nothing is said, and not on the fifteenth', () => {
    expect(refused({ day: '2026-12-07' })).toBeUndefined();
    expect(refused({ day: '2026-12-08' })).toEqual({ code: 'TOO_OLD', until: '2026-12-07' });
  });

  test('[G1] within the days of the programme, never where they are none', () => {
    const within = (givableDays: number) => ({ programme: { ...programme, givableDays } });
    expect(refused(within(6))).toEqual({ code: 'TOO_OLD', until: '2026-11-29' });
    expect(refused(within(7))).toBeUndefined();
    expect(refused(within(0))).toEqual({ code: 'NEVER_GIVEN' });
  });

  test('[G1] what is a member’s is not given, to her or to anybody', () => {
    const { given } = givenTo(newMember);
    const hers = { code: 'IS_OF_MEMBER', member: 'marie' };
    expect(refused({ purchase: given.purchase })).toEqual(hers);
    expect(refused({ purchase: given.purchase, card: memberWith({ member: 'zoé' }) })).toEqual(
      hers,
    );
  });

  test('[G1] what came back whole is not given, nor anything to a card that was withdrawn', () => {
    const lines = sold.lines.map(({ id, quantity }) => ({ line: id, quantity }));
    const returns = [broughtBackByPasserBy(sold, lines, { programme, day })];
    expect(refused({ returns })).toEqual({ code: 'CAME_BACK' });
    expect(refused({ card: memberWith({ withdrawn: true }) })).toEqual({
      code: 'MEMBER_WITHDRAWN',
    });
  });
});

describe('what it earns', () => {
  const earned = (more: Partial<Parameters<typeof givePurchase>[0]>) => give(more).entries;

  test('[G2] the points of its own day, in a lot of that day', () => {
    expect(earned({})).toMatchObject([
      { kind: 'earned', points: 14, lot: 'p1', day, why: { receipt: '0001-000001' } },
    ]);
  });

  test('[G2] multipliers of its own day count, those of the day of giving do not', () => {
    const twice = (from: string) =>
      give({
        programme: {
          ...programme,
          benefits: [
            {
              id: 'double',
              name: { en: 'Double points' },
              gives: { kind: 'multiplier', hundredths: 200 },
              when: { from, to: from },
              limit: { times: 1, per: 'ever' },
            },
          ],
        },
      });
    expect(twice(day)).toMatchObject({ entries: [{ points: 29 }], uses: ['double'] });
    expect(twice(later)).toMatchObject({ entries: [{ points: 14 }], uses: [] });
  });

  test('[G2] nothing is taken off a price that was paid, whatever her card gives', () => {
    const off = {
      id: 'ten',
      name: { en: '10 %' },
      gives: { kind: 'percentage', basisPoints: 1000 },
    };
    const given = give({ programme: { ...programme, benefits: [off] } as Programme });
    expect(given.purchase).toMatchObject({ dueMinor: sold.dueMinor, lines: sold.lines });
    expect(given.entries).toMatchObject([{ points: 14 }]);
  });

  test('[G2] what was paid by voucher earns as little as on the day', () => {
    const basket = { ...shirts, vouchers: [{ id: 'paper', amountMinor: 4800 }] };
    const purchase = sellToPasserBy({
      ...{ programme, basket, day, purchaseId: 'p2', receipt: '0001-000003' },
    });
    expect(earned({ purchase })).toMatchObject([{ points: 10 }]);
  });

  test('[G2] season credit that comes with it is hers, for what of it is kept', () => {
    const credit = {
      id: 'season',
      name: { en: 'Credit' },
      gives: { kind: 'credit', basisPoints: 1000 },
    };
    const by = { ...programme, benefits: [credit] } as Programme;
    const returns = [back(by)];
    expect(give({ programme: by }).rights).toMatchObject([{ move: 'issued', amount: 1480 }]);
    expect(give({ programme: by, returns }).rights).toMatchObject([{ amount: 1000 }]);
  });

  test('[G3] what came back before earns nothing, the rest as if it had been alone', () => {
    const given = give({ returns: [back(programme)] });
    expect(given.entries).toMatchObject([{ points: 10 }]);
    expect(given.purchase.earnedPoints).toBe(14);
  });
});

/** The scarf, before anybody’s card was on the purchase. */
function back(by: Programme): PurchaseReturn {
  return broughtBackByPasserBy(sold, [{ line: 'scarf', quantity: 1 }], { programme: by, day });
}

describe('from then on it is hers', () => {
  test('[G4] it counts on its own day, with what is kept of it, and as her taste', () => {
    const { till } = givenTo(newMember, { returns: [back(programme)] });
    expect(till.card.purchases).toEqual([
      { id: 'p1', day, netMinor: 10_000, firstMinor: 14_800, category: 'shirts' },
    ]);
    expect(till.card.bought).toMatchObject({ colours: { white: 1 }, categories: { shirts: 1 } });
  });

  test('[G4] what comes back later takes its points, and her tier with them', () => {
    const coat = basketOf(line('coat', 320_000));
    const purchase = sellToPasserBy({
      ...{ programme, basket: coat, day, purchaseId: 'p3', receipt: '0001-000004' },
    });
    const { given, till } = givenTo(newMember, { purchase });
    expect(standing(till.card, programme, later).tier?.id).toBe('vip');
    const gone = bringBack(till, {
      ...{ programme, purchase: given.purchase, day: later },
      lines: [{ line: 'coat', quantity: 1 }],
    });
    expect(gone.taken.return).toMatchObject({ member: 'marie', clawedBackPoints: 320 });
    expect(balanceOn(gone.till.card, later).balance).toBe(0);
    expect(standing(gone.till.card, programme, later).tier).toBeNull();
  });

  test('[G4] [L9] her statement tells it line by line, and adds up', () => {
    const { till } = givenTo(newMember);
    expect(statement(till.facts, later)).toMatchObject([
      { day, points: 14, balanceAfter: 14, earns: { points: 14 } },
    ]);
  });
});

describe('given by mistake', () => {
  test('[G5] taken back, her card is as it was', () => {
    const { given, before, till } = givenTo(newMember, { returns: [back(programme)] });
    const taken = takeBackGiving({ card: till.card, given, back: given.returns, day: later });
    if (!taken.ok) throw new Error('it may be taken back');
    expect(record(till, taken.value, later).card).toEqual(before.card);
  });

  test('[G5] what she spent of it meanwhile she owes, whatever is done with returns', () => {
    const by: Programme = {
      ...programme,
      clawback: 'clamp',
      redemption: {
        ...{ block: { points: 10, minor: 100 }, minimumPoints: 0, capBasisPoints: 10_000 },
      },
    };
    const { given, till } = givenTo(newMember, { programme: by });
    const wish = { ...basketOf(line('hat', 2000)), spend: 10 };
    const { till: spent } = sell(till, { programme: by, basket: wish, day: later });
    const taken = takeBackGiving({ card: spent.card, given, back: [], day: later });
    if (!taken.ok) throw new Error('it may be taken back');
    const { card } = record(spent, taken.value, later);
    expect(taken.value.entries).toMatchObject([{ points: 14, takes: [{ points: 4 }, {}] }]);
    expect(card.debt).toBe(9);
  });

  test('[G5] it is not taken back twice, nor once goods came back against her', () => {
    const { given, till } = givenTo(newMember);
    const gone = { ok: false, refusal: { code: 'GIVING_GONE' } };
    const asked = { given, day: later };
    expect(takeBackGiving({ ...asked, card: till.card, back: [back(programme)] })).toEqual(gone);
    expect(takeBackGiving({ ...asked, card: newMember, back: [] })).toEqual(gone);
  });
});
