import type { Day } from '../calendar/day.ts';
import type { Account } from '../ledger/book.ts';
import type { Entry, LotShare } from '../ledger/entry.ts';
import { inTurn, isOpen, takeInTurn } from '../ledger/spend.ts';
import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Programme } from '../programme/programme.ts';
import type { SparedPoints } from './purchase.ts';

interface ClawBackRequest {
  readonly programme: Pick<Programme, 'clawback' | 'redemption' | 'spentFirst'>;
  /** Lots and debt after spent points were given back; absent when the card is not on this till. */
  readonly account: Account | undefined;
  /** The lot that the purchase made. */
  readonly lot: string;
  readonly points: Points;
  readonly day: Day;
  readonly refundMinor: Minor;
  /** Lapsed points of the lot that earlier returns of the purchase counted already. */
  readonly lapsedBefore: Points;
  /** What of it they forgave, and has not been taken since. */
  readonly forgivenBefore: Points;
}

export interface ClawBack {
  readonly takes: readonly LotShare[];
  readonly debt: Points;
  readonly spared: SparedPoints;
}

/**
 * Takes earned points back: what lapsed meanwhile is gone already; then the purchase's own lot,
 * then the others in their turn; what she has spent becomes a debt, or is forgiven, or is paid for
 * out of the refund, as the programme says. 20 left of 80: debt 60, or 60 forgiven, or 6.00 kept.
 * What was forgiven as spent, and came back to the lot since, is taken with the next piece.
 * Keeps R6 to R9.
 */
export function clawBack(request: ClawBackRequest): ClawBack {
  const { account, lot, points, day, programme } = request;
  if (!account) return { takes: [{ lot, points }], debt: 0, spared: NOTHING_SPARED };
  const own = account.lots.find(({ id }) => id === lot);
  const lapsed = own && !isOpen(own, day) ? own.left - request.lapsedBefore : 0;
  const lapsedPoints = Math.min(points, Math.max(0, lapsed));
  const wanted = points - lapsedPoints;
  const open = inTurn(
    account.lots.filter((each) => isOpen(each, day)),
    programme,
  );
  const takes = takeInTurn(
    [...open.filter(({ id }) => id === lot), ...open.filter(({ id }) => id !== lot)],
    wanted,
  );
  const short = wanted - takes.reduce((sum, take) => sum + take.points, 0);
  const spared = { ...NOTHING_SPARED, lapsedPoints };
  switch (programme.clawback) {
    case 'negative':
      return { takes, debt: short, spared };
    case 'clamp':
      return recovered(request, takes, { ...spared, forgivenPoints: short });
    case 'from-refund': {
      const { paidPoints, keptMinor } = paidFrom(request.refundMinor, short, programme);
      return { takes, debt: short - paidPoints, spared: { ...spared, paidPoints, keptMinor } };
    }
  }
}

type Clawed = Extract<Entry, { kind: 'clawed-back' }>;

/** What the ledger says of it; nothing where no point is taken. */
export function clawedEntry(
  heading: Pick<Clawed, 'member' | 'day' | 'why' | 'spentFirst'>,
  { takes, debt }: ClawBack,
): Clawed | undefined {
  const points = takes.reduce((sum, take) => sum + take.points, debt);
  return points > 0 ? { ...heading, kind: 'clawed-back', points, takes, debt } : undefined;
}

/** Nothing was left anywhere when they were forgiven: what lies in the lot came back since. */
function recovered(
  { account, lot, day, forgivenBefore }: ClawBackRequest,
  takes: readonly LotShare[],
  spared: SparedPoints,
): ClawBack {
  const own = account?.lots.find((each) => each.id === lot && isOpen(each, day));
  const taken = takes.find((take) => take.lot === lot)?.points ?? 0;
  const recoveredPoints = Math.min(forgivenBefore, (own?.left ?? 0) - taken);
  if (recoveredPoints === 0) return { takes, debt: 0, spared };
  const others = takes.filter((take) => take.lot !== lot);
  return {
    takes: [{ lot, points: taken + recoveredPoints }, ...others],
    debt: 0,
    spared: { ...spared, recoveredPoints },
  };
}

const NOTHING_SPARED: SparedPoints = {
  lapsedPoints: 0,
  forgivenPoints: 0,
  paidPoints: 0,
  keptMinor: 0,
};

/** At what points are worth when spent, never more than the refund; the rest stays a debt. */
function paidFrom(refundMinor: Minor, short: Points, { redemption }: ClawBackRequest['programme']) {
  if (!redemption) return { paidPoints: 0, keptMinor: 0 };
  const { points, minor } = redemption.block;
  const affordable = ratio(refundMinor, { by: points, over: minor });
  const paidPoints = Math.min(short, affordable);
  return { paidPoints, keptMinor: ratio(paidPoints, { by: minor, over: points }) };
}
