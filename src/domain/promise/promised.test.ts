import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { bought, memberWith } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { someBasket, someProgramme } from '../example/story.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import type { Benefit, Programme, Tier } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { standing } from '../programme/standing.ts';
import { tenure } from '../programme/tenure.ts';
import { ringUp } from '../purchase/ring-up.ts';
import type { Quote } from './quote.ts';
import { quote } from './ring-up.ts';

const MARCH = '2026-03-01';
const house = houseProgramme('CNY');
const [vipTier] = house.tiers as readonly [Tier];
const dearer: Tier = { ...vipTier, anyOf: [{ kind: 'single', atLeastMinor: 500_000 }] };
const changed = (more: Partial<Programme>): Programme => ({
  ...{ ...house, version: 2, effectiveFrom: MARCH },
  ...more,
});
const february = memberWith({ purchases: [bought(320_000, '2026-02-10')] });
const coat = basketOf(line('coat', 10_000));

describe('a changed programme', () => {
  const earlier = [house];
  const programme = changed({ tiers: [dearer] });

  test('[T10] takes no tier: VIP from 3,000.00 in February, to that VIP’s own end', () => {
    const on = (day: string) => standing(february, programme, { day, earlier }).tier?.id ?? null;
    expect(on(MARCH)).toBe('vip');
    expect(on('2027-02-10')).toBe('vip');
    expect(on('2027-02-11')).toBeNull();
    expect(standing(february, programme, MARCH).tier).toBeNull();
    expect(tenure(february, { programme, earlier }, '2026-06-01')).toMatchObject({
      ...{ since: '2026-02-10', until: '2027-02-10' },
    });
  });

  test('[T10] what is bought from then on is judged by the new one', () => {
    const march = memberWith({ purchases: [bought(320_000, MARCH)] });
    expect(standing(march, programme, { day: MARCH, earlier }).tier).toBeNull();
  });

  test('[T10] a tier that the new one has no more is still hers', () => {
    const without = changed({ tiers: [], benefits: [] });
    const told = quote({ programme: without, earlier, card: february, basket: coat, day: MARCH });
    expect(told).toMatchObject({ tier: { before: 'vip' }, given: [{ benefit: 'vip-10' }] });
  });

  test('[T10] two changes later it is still due', () => {
    const third = changed({ version: 3, effectiveFrom: '2026-05-01', tiers: [dearer] });
    const all = { day: '2026-06-01', earlier: [house, programme] };
    expect(standing(february, third, all).tier?.id).toBe('vip');
  });

  test('[T10] a purchase brought back takes its tier along', () => {
    const back = memberWith({ purchases: [{ ...bought(320_000, '2026-02-10'), netMinor: 1 }] });
    expect(standing(back, programme, { day: MARCH, earlier }).tier).toBeNull();
  });
});

describe('what the tier was promised', () => {
  const five: Benefit = {
    ...(house.benefits[0] as Benefit),
    gives: { kind: 'percentage', basisPoints: 500 },
  };
  const asked = { earlier: [house], card: february, basket: coat, day: '2026-06-01' };

  test('[T11] 10 % stay 10 % though the new version gives 5, and it is said until when', () => {
    const told = quote({ ...asked, programme: changed({ benefits: [five] }) });
    expect(told.given).toMatchObject([{ benefit: 'vip-10', minor: 1000 }]);
    expect(told.promised).toMatchObject({
      ...{ version: 1, before: MARCH, tier: { id: 'vip' }, until: '2027-02-10' },
    });
  });

  test('[T11] where the new version gives as much or more, it is the new one that is given', () => {
    const same = quote({ ...asked, programme: changed({}) });
    expect(same.promised).toBeUndefined();
    const twenty = { ...five, gives: { kind: 'percentage', basisPoints: 2000 } } as const;
    const more = quote({ ...asked, programme: changed({ benefits: [twenty] }) });
    expect(more.given).toMatchObject([{ minor: 2000 }]);
    expect(more.promised).toBeUndefined();
  });

  test('[T11] once her VIP has ended nothing of it is due', () => {
    const programme = changed({ benefits: [five], tiers: [dearer] });
    const after = quote({ ...asked, programme, day: '2027-02-11' });
    expect(after).toMatchObject({ given: [], tier: { before: null } });
  });

  test('[T11] who had reached nothing is judged by the new version alone', () => {
    const programme = changed({ benefits: [five] });
    const told = quote({ ...asked, card: memberWith({}), programme });
    expect(told.given).toEqual([]);
    expect(told.promised).toBeUndefined();
  });

  test('[T11] a benefit of an earlier version is used up like any other', () => {
    const once = { ...(house.benefits[0] as Benefit), limit: { times: 1, per: 'ever' } } as const;
    const first = { ...house, benefits: [once] };
    const rung = ringUp({
      ...{ ...asked, earlier: [first], programme: changed({ benefits: [] }) },
      ...{ purchaseId: 'p', receipt: '0001-1', tenders: [{ kind: 'card', amountMinor: 9000 }] },
    });
    expect(rung).toMatchObject({ ok: true, value: { uses: ['vip-10'] } });
  });
});

function versions(tape: Tape): { first: Programme; second: Programme } {
  const tiers = (from: Programme) =>
    from.tiers.map((tier) => ({
      ...tier,
      anyOf: [{ kind: 'single' as const, atLeastMinor: tape.oneOf([100_000, 300_000, 500_000]) }],
      window: tape.oneOf([{ kind: 'rolling', months: 12 }, { kind: 'calendar-year' }] as const),
    }));
  const make = (): Programme => {
    const some = someProgramme(tape);
    const lowered = some.benefits.map((benefit) =>
      benefit.gives.kind === 'percentage'
        ? { ...benefit, gives: { ...benefit.gives, basisPoints: tape.oneOf([1, 500, 2000]) } }
        : benefit,
    );
    return { ...some, currency: 'CNY', tiers: tiers(some), benefits: lowered };
  };
  const first = make();
  const second = { ...make(), version: 2, effectiveFrom: MARCH };
  return { first, second: tape.pick(4) === 0 ? { ...second, tiers: [], benefits: [] } : second };
}

/** Discount and points together, as she would weigh them. */
function worth({ totals, earns }: Quote, { redemption }: Programme): number {
  const { points, minor } = redemption?.block ?? { points: 1, minor: 0 };
  return totals.discountMinor * points + (earns?.points ?? 0) * minor;
}

test('[T11] whatever changes, her tier’s promise is never worth less than it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 120, size: 'max' }), (numbers) => {
      const tape = tapeOf(numbers);
      const { first, second } = versions(tape);
      const netMinor = tape.oneOf([90_000, 150_000, 350_000, 600_000]);
      const purchases = [bought(netMinor, addDays('2025-10-01', tape.pick(150)))];
      const card = memberWith({ purchases, profile: { birthday: { month: 6, day: 1 } } });
      const day = addDays(MARCH, tape.pick(365));
      const asked = { card, basket: { ...someBasket(tape), spend: 0 }, day };
      const before = standing(card, first, day).tier;
      if (!before) return;
      const { tiers, benefits, stacking } = first;
      const { stacking: _, ...others } = second;
      const old = { ...others, tiers, benefits, ...(stacking && { stacking }) };
      const both = quote({ ...asked, programme: second, earlier: [first] });
      expect(both.tier?.before).not.toBeNull();
      expect(worth(both, second)).toBeGreaterThanOrEqual(
        worth(quote({ ...asked, programme: old }), second),
      );
    }),
  );
});
