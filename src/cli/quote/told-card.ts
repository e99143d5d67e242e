import type { Day } from '#domain/calendar/day.ts';
import type { Lot } from '#domain/ledger/entry.ts';
import type { Card, PurchaseSum, TierByHand } from '#domain/member/card.ts';
import { allot } from '#domain/money/allot.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Right } from '#domain/rights/right.ts';
import type { ToldMember } from './case-form.ts';

/** The card of a member of whom only this much was told. */
export function toldCard(told: ToldMember, programme: Programme, day: Day): Card {
  const { name, birthday, balance = 0 } = told;
  const enrolledOn = told.enrolledOn ?? day;
  const opening = { points: Math.max(0, balance) };
  const lots = told.lots ?? (balance > 0 ? [opening] : []);
  return {
    member: told.id ?? 'member',
    number: told.number ?? '',
    profile: { ...(name !== undefined && { name }), ...(birthday && { birthday }) },
    ...{ enrolledOn, enrolledBy: '', enrolledAt: '', consents: [], contacts: [], putOff: {} },
    lots: lots.map((lot, index) => lotOf(lot, index, enrolledOn)),
    debt: told.debt ?? (told.lots ? 0 : Math.max(0, -balance)),
    ...(told.tier !== undefined && {
      tierByHand: handGiven(told.tier, told.tierUntil, enrolledOn),
    }),
    purchases: [...boughtBefore(told), ...spentSoFar(told.spentMinor ?? 0, programme, day)],
    ...(told.rights && { rights: told.rights.map((right) => rightOf(right, enrolledOn)) }),
    used: (told.used ?? []).map((use) => ({
      ...{ purchase: '', receipt: '' },
      ...use,
    })),
    bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
  };
}

function handGiven(tier: string, until: Day | undefined, from: Day): TierByHand {
  return { tier, from, ...(until !== undefined && { until }), manager: '', note: '' };
}

type ToldLot = NonNullable<ToldMember['lots']>[number];

function lotOf({ points, ...lot }: ToldLot, index: number, enrolledOn: Day): Lot {
  return { id: `lot ${index + 1}`, earnedOn: enrolledOn, ...lot, earned: points, left: points };
}

type ToldRight = NonNullable<ToldMember['rights']>[number];

function rightOf(told: ToldRight, issuedOn: Day): Right {
  const { id, lapsesAfter } = told;
  const until = lapsesAfter === undefined ? {} : { lapsesAfter };
  const of = told.kind === 'coupon' ? { benefit: told.benefit } : {};
  const terms = { kind: told.kind, name: { en: id }, issuedOn, ...until, ...of };
  const issued = told.kind === 'coupon' ? 1 : told.leftMinor;
  return { id, terms, issued, used: 0, voided: 0 };
}

function boughtBefore({ purchases = [] }: ToldMember): PurchaseSum[] {
  return purchases.map(({ id, day, netMinor }, index) => ({
    id: id ?? `purchase ${index + 1}`,
    day,
    netMinor,
    firstMinor: Math.max(0, netMinor),
  }));
}

const MOST_PIECES = 1000;

/**
 * A bare sum says nothing of single purchases: it is cut so small that none reaches a tier
 * alone.
 */
function spentSoFar(spentMinor: Minor, { tiers }: Programme, day: Day): PurchaseSum[] {
  if (spentMinor === 0) return [];
  const singles = tiers
    .flatMap(({ anyOf }) => anyOf)
    .flatMap((test) => (test.kind === 'single' ? test.atLeastMinor - 1 : []));
  const largest = Math.max(1, Math.min(spentMinor, ...singles));
  const pieces = Math.min(MOST_PIECES, Math.ceil(spentMinor / largest));
  return allot(spentMinor, Array<number>(pieces).fill(1)).map((netMinor, index) => ({
    id: `so far ${index + 1}`,
    ...{ day, netMinor, firstMinor: netMinor },
  }));
}
