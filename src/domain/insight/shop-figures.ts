import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { Programme } from '../programme/programme.ts';
import { largePurchaseMinor } from '../programme/ready-made.ts';
import { boughtOn } from './bought-on.ts';
import { type Cohort, cohorts } from './cohorts.ts';
import { type Concentration, concentration } from './concentration.ts';
import { type Liability, NOTHING_OWED, owedInAll, owedTo } from './liability.ts';
import { type MemberFigures, memberFigures, type Reported } from './member-figures.ts';
import { type PurchaseCycle, purchaseCycle } from './purchase-cycle.ts';
import { type RfmScores, type RfmThresholds, rfmAgainst, rfmScores, rfmThresholds } from './rfm.ts';
import { type MonthlyTierMove, tierMoves } from './tier-moves.ts';

/** What the cards of all members say of the shop on a day. */
export interface ShopFigures {
  readonly cohorts: readonly Cohort[];
  readonly purchaseCycle: PurchaseCycle;
  readonly concentration: Concentration;
  readonly liability: Liability;
  readonly tierMoves: readonly MonthlyTierMove[];
  readonly rfmThresholds: RfmThresholds;
  /** In the order of their numbers. */
  readonly members: readonly ScoredMember[];
}

export interface ScoredMember extends MemberFigures {
  /** Among all members, by fifths; absent of one who kept nothing. */
  readonly scores?: RfmScores;
  /** Against the thresholds. */
  readonly fixedScores?: RfmScores;
}

/** No card knows of a purchase after `asOf`. */
export function shopFigures(
  ofAll: Iterable<Reported>,
  { programme, asOf }: { readonly programme: Programme; readonly asOf: Day },
): ShopFigures {
  const cards = [...ofAll].sort((one, other) => compareText(one.number, other.number));
  const members = cards.map(memberFigures(programme, asOf));
  const thresholds = rfmThresholds(largePurchaseMinor(programme.currency));
  const days = cards.map(boughtOn);
  const moves = tierMoves(programme, asOf);
  for (const card of cards) moves.add(card);
  return {
    cohorts: cohorts(days, asOf),
    purchaseCycle: purchaseCycle(days),
    concentration: concentration(members.map(({ spentMinor }) => spentMinor)),
    liability: cards.map((card) => owedTo(card, programme, asOf)).reduce(owedInAll, NOTHING_OWED),
    tierMoves: moves.moves(),
    rfmThresholds: thresholds,
    members: scored(members, thresholds),
  };
}

function scored(members: readonly MemberFigures[], thresholds: RfmThresholds): ScoredMember[] {
  const scores = rfmScores(members.flatMap(({ rfm }) => rfm ?? [])).values();
  return members.map((member) => {
    const { rfm } = member;
    const own = rfm && scores.next().value;
    return {
      ...member,
      ...(own && { scores: own }),
      ...(rfm && { fixedScores: rfmAgainst(thresholds, rfm) }),
    };
  });
}
