import type { Day } from '../calendar/day.ts';
import type {
  FactBody,
  GivingTakenBack,
  PurchaseGiven,
  PurchaseRecorded,
  PurchaseReturned,
} from '../fact/fact.ts';
import type { LooseReturned } from '../fact/loose-facts.ts';
import { looseKept } from '../fact/loose-kept.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Quote } from '../promise/quote.ts';
import type { Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import { backByLine } from '../purchase/returned-parts.ts';
import type { RightMove, RightTerms } from '../rights/right.ts';

/** A purchase, or goods that came back, as the books of a month count it. */
export interface Moment {
  readonly day: Day;
  readonly ofMember: boolean;
  readonly back: boolean;
  /** After discounts, before vouchers and points: what was sold, or what of it came back. */
  readonly minor: Minor;
  /** Given, or given no more because the goods are back. Never below nought. */
  readonly discountMinor: Minor;
  /** Earned, or, when goods came back, clawed back. Never below nought. */
  readonly points: Points;
  /** Vouchers and season credit that came with it, or, when goods came back, went with them. */
  readonly rightsMinor: Minor;
}

interface Sold {
  readonly purchase: Purchase;
  readonly returns: PurchaseReturn[];
}

/**
 * What was bought and brought back, in the order told. Of the discount on a purchase each return
 * takes its part, rounded down, the last piece the rest, so that goods that are all back leave no
 * discount behind: 10.00 off three scarves is 3.33, 3.33 and 3.34. Goods without a purchase take
 * back what was given for them, and no discount. Keeps X3.
 */
export function momentsOf(facts: readonly FactBody[]): Moment[] {
  const sold = new Map<string, Sold>();
  const moments: Moment[] = [];
  for (const body of facts) {
    if (body.type === 'purchase.recorded') {
      sold.set(body.purchase.id, { purchase: body.purchase, returns: [] });
      moments.push(bought(body));
    }
    if (body.type === 'purchase.given') {
      const { purchase, returns } = body;
      sold.set(purchase.id, { purchase, returns: [...returns] });
    }
    if (body.type === 'purchase.given' || body.type === 'giving.taken-back') {
      moments.push(givenAfterwards(body));
    }
    if (body.type === 'purchase.returned') {
      const of = sold.get(body.return.purchase ?? '');
      of?.returns.push(body.return);
      moments.push(broughtBack(body, of));
    }
  }
  return [...moments, ...looseKept(facts).map(looseMoment)];
}

/** Points for what she did, as moments without goods; what two tills wrote down counts once. */
export function activityMoments(facts: Iterable<FactBody>): Moment[] {
  const lots = new Map<string, Moment>();
  for (const body of facts) {
    if (body.type !== 'activity.recorded') continue;
    for (const entry of body.entries) {
      if (entry.kind !== 'earned' || lots.has(entry.lot)) continue;
      const { day, points } = entry;
      const goods = { back: false, minor: 0, discountMinor: 0, rightsMinor: 0 };
      lots.set(entry.lot, { day, ofMember: true, ...goods, points });
    }
  }
  return [...lots.values()];
}

function bought({ member, purchase, entries, rights }: PurchaseRecorded): Moment {
  const { day, lines, quote } = purchase;
  return {
    ...{ day, ofMember: member !== undefined, back: false },
    minor: netOf(lines),
    discountMinor: lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0),
    points: pointsIn(entries, 'earned'),
    rightsMinor: moneyIn(rights, 'issued', quote?.issues),
  };
}

function broughtBack(body: PurchaseReturned, of: Sold | undefined): Moment {
  const { day, lines } = body.return;
  return {
    ...{ day, ofMember: body.member !== undefined, back: true },
    minor: netOf(lines),
    discountMinor: of
      ? discountUpTo(of, of.returns) - discountUpTo(of, of.returns.slice(0, -1))
      : 0,
    points: pointsIn(body.entries, 'clawed-back'),
    rightsMinor: moneyIn(body.rights, 'voided', of?.purchase.quote?.issues),
  };
}

function looseMoment({ member, return: { day, lines } }: LooseReturned): Moment {
  const none = { discountMinor: 0, points: 0, rightsMinor: 0 };
  return { day, ofMember: member !== undefined, back: true, minor: netOf(lines), ...none };
}

/** What of it was kept counts as bought on its own day; taken back, that counts as brought back. */
function givenAfterwards(body: PurchaseGiven | GivingTakenBack): Moment {
  const { purchase, returns, entries, rights } = body;
  const { day, lines, quote } = purchase;
  const back = body.type === 'giving.taken-back';
  const discountMinor = lines.reduce((sum, line) => sum + line.discountMinor, 0);
  return {
    ...{ day, ofMember: true, back },
    minor: netOf(lines) - netOf(returns.flatMap((each) => each.lines)),
    discountMinor: discountMinor - discountUpTo({ purchase, returns: [] }, returns),
    points: pointsIn(entries, back ? 'clawed-back' : 'earned'),
    rightsMinor: moneyIn(rights, back ? 'voided' : 'issued', quote?.issues),
  };
}

function netOf(lines: readonly { readonly netMinor: Minor }[]): Minor {
  return lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
}

function discountUpTo({ purchase }: Sold, returns: readonly PurchaseReturn[]): Minor {
  const back = backByLine(returns);
  return purchase.lines.reduce((sum, { id, discountMinor, quantity }) => {
    const gone = Math.min(back.get(id) ?? 0, quantity);
    return sum + ratio(discountMinor, { by: gone, over: quantity });
  }, 0);
}

function pointsIn(entries: readonly Entry[], kind: Entry['kind']): Points {
  return entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.points : 0), 0);
}

/** Of what a purchase brought: a coupon and a gift have no amount, a gift card is money of hers. */
function moneyIn(
  moves: readonly RightMove[] = [],
  move: RightMove['move'],
  issues: Quote['issues'] = [],
): Minor {
  const isMoney = (right: string) =>
    issues.some((issue) => issue.right === right && MONEY.has(issue.terms.kind));
  return moves
    .filter((each) => each.move === move && isMoney(each.right))
    .reduce((sum, { amount }) => sum + amount, 0);
}

const MONEY: ReadonlySet<RightTerms['kind']> = new Set(['voucher', 'credit']);
