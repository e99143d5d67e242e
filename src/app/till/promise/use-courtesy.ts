import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Points } from '#domain/money/money.ts';
import { quote } from '#domain/promise/ring-up.ts';
import { courtesyLeft } from '#domain/set-aside/courtesy.ts';
import { setAsidePolicy } from '#domain/set-aside/policy.ts';
import { readCourtesyUnsent } from '#storage/read/read-held.ts';
import { useLive } from '#storage/read/use-live.ts';
import { basketOf } from '../basket/sale.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

interface CourtesyOpen {
  /** Points that a manager may add on this basket, in whole blocks. */
  readonly more: Points;
  /** What is spent then. */
  readonly spend: Points;
}

const NONE: CourtesyOpen = { more: 0, spend: 0 };

/** How many points beyond what the till holds this basket could take, as far as may be given. */
export function useCourtesy(): CourtesyOpen {
  const { db } = useShop();
  const day = useToday();
  const { sale, card, programme, earlier, mayRedeem, held } = useSell();
  const { redeemable } = useQuote();
  const member = mayRedeem ? undefined : card?.member;
  const given = useLive(
    async () => (member === undefined ? 0 : await readCourtesyUnsent(db, member)),
    [db, member],
  );
  if (mayRedeem || !card || !redeemable || given === undefined || sale.courtesy) return NONE;
  const policy = setAsidePolicy(programme);
  const most = courtesyLeft({ card, held: held.lots, before: given, policy, day });
  const all = quote({ programme, earlier, card, basket: basketOf(sale), day }).redeemable;
  const { block, maxPoints } = redeemable;
  const lacks = Math.min(most, (all?.maxPoints ?? 0) - maxPoints);
  const more = Math.floor(lacks / block.points) * block.points;
  return more > 0 ? { more, spend: maxPoints + more } : NONE;
}
