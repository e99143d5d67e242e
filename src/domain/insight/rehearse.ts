/**
 * What would a changed programme have cost? Two programmes over the same past: each member's
 * history is lived through under the one in force and under the draft, as if either had held all
 * along, and what they gave is put side by side. One member at a time, so that whoever asks can
 * show how far it is and leave off. Of 300.00 bought at 10 % off, 15 % off costs 15.00 more, less
 * the points that these would have earned. Keeps X1 to X4.
 */
import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { MemberId } from '../member/member.ts';
import type { Minor, Points } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { standing } from '../programme/standing.ts';
import { type Liability, NOTHING_OWED, owedInAll, owedTo, worthOf } from './liability.ts';
import { activityMoments, type Moment, momentsOf } from './moments.ts';
import { monthNameOf, monthsBetween } from './months.ts';
import { reliveHistory } from './relive.ts';

export interface RehearsalAsked {
  readonly inForce: Programme;
  readonly draft: Programme;
  /** First and last day that count. What was before them is lived through and not counted. */
  readonly from: Day;
  readonly to: Day;
}

/** The same thing under the programme in force and under the draft. */
export interface Both<Value> {
  readonly inForce: Value;
  readonly draft: Value;
}

/** What a programme gave, net of what came back, which counts in the month it came back in. */
export interface Cost {
  /** After discounts. */
  readonly soldMinor: Minor;
  readonly returnedMinor: Minor;
  readonly discountMinor: Minor;
  readonly issuedPoints: Points;
  /** What these points are worth when spent, each member's of a month rounded down. */
  readonly issuedMinor: Minor;
  /** Vouchers and season credit that came with what was bought. */
  readonly rightsMinor: Minor;
  /** Discounts, the worth of points, and these together. */
  readonly costMinor: Minor;
}

export interface RehearsedMonth extends Both<Cost> {
  /** `YYYY-MM` */
  readonly month: string;
}

export interface RehearsedMember extends Both<Cost> {
  readonly member: MemberId;
  readonly number: string;
  readonly name?: string;
  readonly tier: Both<string | null>;
  /** What she gets more under the draft; less, when below nought. */
  readonly differenceMinor: Minor;
}

/** Members who stand in one tier under the programme in force and in another under the draft. */
export interface TierMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly members: readonly MemberId[];
}

export interface Rehearsal {
  readonly from: Day;
  readonly to: Day;
  readonly members: number;
  /** Every month from the first day to the last, also those without trade. */
  readonly months: readonly RehearsedMonth[];
  readonly totals: Both<Cost>;
  /** On the last day. */
  readonly liability: Both<Liability>;
  /** How many stand in each tier on the last day; `null` is the base. */
  readonly tiers: readonly (Both<number> & { readonly tier: string | null })[];
  readonly moves: readonly TierMove[];
  /** At most ten of each, the one with the largest difference first. */
  readonly winners: readonly RehearsedMember[];
  readonly losers: readonly RehearsedMember[];
}

export interface Rehearsing {
  /** All that is known of one member, as `readHistory` gives it. Each member once. */
  add(history: readonly SealedFact[]): RehearsedMember | undefined;
  /** What it comes to so far. */
  rehearsal(): Rehearsal;
}

const NOTHING: Cost = {
  soldMinor: 0,
  returnedMinor: 0,
  discountMinor: 0,
  issuedPoints: 0,
  issuedMinor: 0,
  rightsMinor: 0,
  costMinor: 0,
};

const SHOWN = 10;

export function rehearse(asked: RehearsalAsked): Rehearsing {
  const { from, to } = asked;
  const months = new Map(
    monthsBetween(from, to).map((month) => [month, { inForce: NOTHING, draft: NOTHING }]),
  );
  let liability: Both<Liability> = { inForce: NOTHING_OWED, draft: NOTHING_OWED };
  let members = 0;
  const tiers = tierCounts(asked);
  const most = { winners: mostFirst(1), losers: mostFirst(-1) };

  const add = (history: readonly SealedFact[]) => {
    const lives = both((side) => liveUnder(asked[side], history, asked));
    const { inForce, draft } = lives;
    if (!inForce || !draft) return undefined;
    members += 1;
    liability = both((side) => owedInAll(liability[side], (lives[side] ?? inForce).owed));
    for (const [month, before] of months) {
      const now = { inForce: inForce.months.get(month), draft: draft.months.get(month) };
      if (!now.inForce && !now.draft) continue;
      months.set(
        month,
        both((side) => sum(before[side], now[side] ?? NOTHING)),
      );
    }
    const member = compared(inForce, draft);
    tiers.add(member);
    most.winners.add(member);
    most.losers.add(member);
    return member;
  };

  const rehearsal = (): Rehearsal => ({
    ...{ from, to, members, liability },
    months: [...months].map(([month, costs]) => ({ month, ...costs })),
    totals: both((side) => [...months.values()].map((each) => each[side]).reduce(sum, NOTHING)),
    ...tiers.counted(),
    winners: most.winners.shown(),
    losers: most.losers.shown(),
  });
  return { add, rehearsal };
}

function both<Value>(of: (side: keyof Both<unknown>) => Value): Both<Value> {
  return { inForce: of('inForce'), draft: of('draft') };
}

interface Life {
  readonly member: MemberId;
  readonly number: string;
  readonly name: string | undefined;
  readonly months: ReadonlyMap<string, Cost>;
  readonly owed: Liability;
  readonly tier: string | null;
}

function liveUnder(
  programme: Programme,
  history: readonly SealedFact[],
  { from, to }: RehearsalAsked,
): Life | undefined {
  const { card, facts } = reliveHistory(history, { programme, to });
  if (card === null) return undefined;
  const counted = new Map<string, Moment[]>();
  const moments = [...momentsOf(facts), ...activityMoments(facts)];
  for (const one of moments.filter(({ day }) => day >= from)) {
    const month = monthNameOf(one.day);
    counted.set(month, [...(counted.get(month) ?? []), one]);
  }
  return {
    ...{ member: card.member, number: card.number, name: card.profile.name },
    months: new Map([...counted].map(([month, all]) => [month, costOf(all, programme)])),
    owed: owedTo(card, programme, to),
    tier: standing(card, programme, to).tier?.id ?? null,
  };
}

function costOf(moments: readonly Moment[], programme: Programme): Cost {
  const total = (of: (one: Moment) => number) => moments.reduce((all, one) => all + of(one), 0);
  const signed = (of: (one: Moment) => number) =>
    total((one) => (one.back ? 0 - of(one) : of(one)));
  const discountMinor = signed((one) => one.discountMinor);
  const issuedPoints = signed((one) => one.points);
  const issuedMinor = worthOf(issuedPoints, programme);
  const rightsMinor = signed((one) => one.rightsMinor);
  return {
    soldMinor: total((one) => (one.back ? 0 : one.minor)),
    returnedMinor: total((one) => (one.back ? one.minor : 0)),
    ...{ discountMinor, issuedPoints, issuedMinor, rightsMinor },
    costMinor: discountMinor + issuedMinor + rightsMinor,
  };
}

function sum(one: Cost, other: Cost): Cost {
  return {
    soldMinor: one.soldMinor + other.soldMinor,
    returnedMinor: one.returnedMinor + other.returnedMinor,
    discountMinor: one.discountMinor + other.discountMinor,
    issuedPoints: one.issuedPoints + other.issuedPoints,
    issuedMinor: one.issuedMinor + other.issuedMinor,
    rightsMinor: one.rightsMinor + other.rightsMinor,
    costMinor: one.costMinor + other.costMinor,
  };
}

function compared(inForce: Life, draft: Life): RehearsedMember {
  const costs = {
    inForce: [...inForce.months.values()].reduce(sum, NOTHING),
    draft: [...draft.months.values()].reduce(sum, NOTHING),
  };
  const { member, number, name } = draft;
  return {
    ...{ member, number, ...(name !== undefined && { name }) },
    ...costs,
    tier: { inForce: inForce.tier, draft: draft.tier },
    differenceMinor: costs.draft.costMinor - costs.inForce.costMinor,
  };
}

/** Who stands where, and who moves; tiers in the order of their rank, those of the draft first. */
function tierCounts({ inForce, draft }: RehearsalAsked) {
  const named = [draft, inForce].flatMap((programme) =>
    [...programme.tiers].sort((a, b) => a.rank - b.rank).map(({ id }) => id),
  );
  const counts = new Map([null, ...named].map((tier) => [tier, { inForce: 0, draft: 0 }]));
  const moves = new Map<string, { from: string | null; to: string | null; members: MemberId[] }>();
  const count = (tier: string | null, side: keyof Both<unknown>) => {
    const known = counts.get(tier);
    assert(known, 'nobody stands in a tier that there is not');
    known[side] += 1;
  };
  return {
    add({ member, tier }: RehearsedMember) {
      count(tier.inForce, 'inForce');
      count(tier.draft, 'draft');
      if (tier.inForce === tier.draft) return;
      const key = JSON.stringify(tier);
      const move = moves.get(key) ?? { from: tier.inForce, to: tier.draft, members: [] };
      move.members.push(member);
      moves.set(key, move);
    },
    counted: () => ({
      tiers: [...counts].map(([tier, of]) => ({ tier, ...of })),
      moves: [...moves.values()].map((move) => ({ ...move, members: [...move.members] })),
    }),
  };
}

/** Keeps the ten who gain most (`sign` 1) or lose most (-1); among equals by their numbers. */
function mostFirst(sign: 1 | -1) {
  let kept: readonly RehearsedMember[] = [];
  const first = (a: RehearsedMember, b: RehearsedMember) =>
    sign * (b.differenceMinor - a.differenceMinor) || compareText(a.number, b.number);
  return {
    add(member: RehearsedMember) {
      if (sign * member.differenceMinor > 0) kept = [...kept, member].sort(first).slice(0, SHOWN);
    },
    shown: () => kept,
  };
}
