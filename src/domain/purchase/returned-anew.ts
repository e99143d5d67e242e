import type { Points } from '../money/money.ts';
import type { Purchase, PurchaseReturn } from './purchase.ts';
import { type BackByLine, backByLine } from './returned-parts.ts';
import { dueBackUpTo, giveBackUpTo } from './returned-points.ts';

export interface BroughtBack {
  readonly purchase: Purchase;
  readonly back: PurchaseReturn;
  /** Earlier ones, whether its till had heard of them or not. */
  readonly before: readonly PurchaseReturn[];
  /** Of what the purchase was said to earn, as much as its till had made up. */
  readonly madeUp: Points;
  /** What earlier ones took of that, and was given back since. */
  readonly restored: Points;
  /** What the programme lets a return leave with her. */
  readonly mayBe: Readonly<Record<'lapsed' | 'forgiven' | 'paid', boolean>>;
}

/** By how much a return gave and took other points than it should have; nought of a right one. */
export interface ReturnDifference {
  /** Given back, and never spent. */
  readonly overGiven: Points;
  /** Due back, and neither taken nor rightly left with her. */
  readonly leftWithHer: Points;
  /** Taken, and never earned. */
  readonly overTaken: Points;
}

const RIGHT: ReturnDifference = { overGiven: 0, leftWithHer: 0, overTaken: 0 };

/** Of more earlier returns of one purchase nobody can say which its till knew. */
const MOST_BEFORE = 6;

/**
 * A return reckoned anew from its purchase: what goes back and what is due back, whichever of the
 * earlier returns its till had heard of. A purchase earned 10, and comes back whole: a till that
 * takes 4 leaves 6 with her. Of points that were made up nothing is taken a second time. Keeps J4.
 */
export function returnedAnew(brought: BroughtBack): ReturnDifference {
  const { purchase, back, before, mayBe } = brought;
  if (before.length > MOST_BEFORE) return RIGHT;
  const ways = subsets(before).map((heard) => dueOf(purchase, back, backByLine(heard)));
  const most = (of: (way: Due) => Points) => Math.max(...ways.map(of));
  const recovered = Math.min(back.spared?.recoveredPoints ?? 0, forgivenIn(before));
  const { lapsedPoints = 0, forgivenPoints = 0, paidPoints = 0 } = back.spared ?? {};
  const settled =
    back.clawedBackPoints -
    recovered +
    (mayBe.lapsed ? lapsedPoints : 0) +
    (mayBe.forgiven ? forgivenPoints : 0) +
    (mayBe.paid ? paidPoints : 0);
  const left = stillEarned(brought);
  const leastDue = Math.min(left, ...ways.map(({ due }) => due));
  const mostDue = Math.min(
    left,
    most(({ due }) => due),
  );
  return {
    overGiven: Math.max(0, back.givenBackPoints - most(({ gives }) => gives)),
    leftWithHer: Math.max(0, leastDue - settled),
    overTaken: Math.min(back.clawedBackPoints, Math.max(0, settled - mostDue)),
  };
}

interface Due {
  readonly gives: Points;
  readonly due: Points;
}

function dueOf(purchase: Purchase, back: PurchaseReturn, had: BackByLine): Due {
  const now = backByLine([back]);
  const upTo = (of: (line: string) => number): BackByLine =>
    new Map(purchase.lines.map(({ id, quantity }) => [id, Math.min(quantity, of(id))]));
  const before = upTo((line) => had.get(line) ?? 0);
  const after = upTo((line) => (had.get(line) ?? 0) + (now.get(line) ?? 0));
  return {
    gives: giveBackUpTo(purchase, after) - giveBackUpTo(purchase, before),
    due: dueBackUpTo(purchase, after) - dueBackUpTo(purchase, before),
  };
}

/** What of the purchase's points no return took; all it says where none of them were made up. */
function stillEarned({ purchase, before, madeUp, restored }: BroughtBack): Points {
  if (madeUp === 0) return Number.POSITIVE_INFINITY;
  const taken = before.reduce((sum, { clawedBackPoints }) => sum + clawedBackPoints, -restored);
  return Math.max(0, purchase.earnedPoints - madeUp - taken);
}

function forgivenIn(before: readonly PurchaseReturn[]): Points {
  return before.reduce((sum, { spared }) => sum + (spared?.forgivenPoints ?? 0), 0);
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, which) =>
    items.filter((_each, at) => Math.floor(which / 2 ** at) % 2 === 1),
  );
}
