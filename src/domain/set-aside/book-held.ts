import type { FactBody } from '../fact/fact.ts';
import type { Entry, LotShare } from '../ledger/entry.ts';
import type { Points } from '../money/money.ts';
import { type HeldAccount, moving, type PointsAccount, type Transfer } from './books.ts';
import { fromAny, type Held, pointsIn, withLess, withMore } from './held.ts';

/** What a fact finds: what its till holds of hers, and what is in nobody's hand. */
export interface Found {
  readonly account: HeldAccount;
  readonly held: Held;
  readonly pool: Points;
}

export interface Booked {
  /** What the till holds afterwards. */
  readonly held: Held;
  readonly transfers: readonly Transfer[];
  /** Points that were spent and were nobody's to give: they are the shop's loss, never hers. */
  readonly shopPays: Points;
}

/**
 * What a fact of a till moves between the accounts of its member. What she earns there the till
 * holds at once; what she spends leaves what it holds. Only a till whose points were released by
 * hand, or given on a manager's word, can spend more than it holds: the pool pays, then the shop.
 * 100 spent with 60 held and 30 in the pool cost the shop 10. Keeps H1, H2, H7 and H8.
 */
export function bookHeld(body: FactBody, found: Found): Booked {
  if (body.type === 'points.released') return released(body, found);
  if (body.type === 'points.courtesy') return given(body.lots, found);
  let { held, pool } = found;
  const transfers: Transfer[] = [];
  let shopPays = 0;
  const atOnce = heldAtOnce(body);
  for (const entry of 'entries' in body ? body.entries : []) {
    const booked = bookEntry(entry, { ...found, held, pool, atOnce });
    transfers.push(...booked.transfers);
    shopPays += booked.shopPays;
    held = booked.held;
    pool = poolAfter(pool, booked.transfers);
  }
  return { held, transfers, shopPays };
}

/** The same as the till itself knows it, which does not see the pool. */
export function heldAfter(held: Held, body: FactBody): Held {
  return bookHeld(body, { account: 'held #0', held, pool: 0 }).held;
}

function bookEntry(entry: Entry, found: Found & { readonly atOnce: Reasons }): Booked {
  switch (entry.kind) {
    case 'earned':
    case 'adjusted': {
      if (entry.kind === 'adjusted' && entry.sign === -1) return takenBack(entry.points, found);
      return credited([entry], found, { from: 'issued', isHeld: found.atOnce.has(entry.why.code) });
    }
    case 'given-back':
      return credited(entry.gives, found, { from: 'redeemed', isHeld: true });
    case 'redeemed':
      return spent(entry.takes, found);
    case 'clawed-back':
      return takenBack(entry.points, found);
  }
}

type Reasons = ReadonlySet<Entry['why']['code']>;

const EARNED_HERE: Reasons = new Set(['PURCHASE', 'BY_HAND']);
const NONE: Reasons = new Set();

/** Anything else may be written down at two tills and count once: nobody holds it at once. */
function heldAtOnce({ type }: FactBody): Reasons {
  return type === 'purchase.given' ? NONE : EARNED_HERE;
}

function credited(
  shares: readonly LotShare[],
  { account, held }: Found,
  { from, isHeld }: { readonly from: PointsAccount; readonly isHeld: boolean },
): Booked {
  const points = pointsIn(shares);
  return {
    held: isHeld ? withMore(held, shares) : held,
    transfers: moving(points, from, isHeld ? account : 'pool'),
    shopPays: 0,
  };
}

function spent(shares: Held, { account, held, pool }: Found): Booked {
  const { held: left, short } = withLess(held, shares);
  const fromPool = Math.min(short, pool);
  return {
    held: left,
    transfers: [
      ...moving(pointsIn(shares) - short, account, 'redeemed'),
      ...moving(fromPool, 'pool', 'redeemed'),
      ...moving(short - fromPool, 'shop-paid', 'redeemed'),
    ],
    shopPays: short - fromPool,
  };
}

/** Goods came back, or a manager takes points: what is in nobody's hand first, the rest is owed. */
function takenBack(points: Points, { held, pool }: Found): Booked {
  const fromPool = Math.min(points, pool);
  return {
    held,
    transfers: [
      ...moving(fromPool, 'pool', 'issued'),
      ...moving(points - fromPool, 'owed', 'debt'),
    ],
    shopPays: 0,
  };
}

function released(
  { lots, points }: { readonly lots?: Held; readonly points: Points },
  { account, held }: Found,
): Booked {
  const { held: left, short } = lots ? withLess(held, lots) : fromAny(held, points);
  return { held: left, transfers: moving(points - short, account, 'pool'), shopPays: 0 };
}

function given(lots: Held, { account, held, pool }: Found): Booked {
  const points = pointsIn(lots);
  const fromPool = Math.min(points, pool);
  return {
    held: withMore(held, lots),
    transfers: [
      ...moving(fromPool, 'pool', account),
      ...moving(points - fromPool, 'shop-paid', account),
    ],
    shopPays: points - fromPool,
  };
}

function poolAfter(pool: Points, transfers: readonly Transfer[]): Points {
  return transfers.reduce((left, { from, to, points }) => {
    if (from === 'pool') return left - points;
    return to === 'pool' ? left + points : left;
  }, pool);
}
