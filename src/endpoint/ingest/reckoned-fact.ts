import type { Fact, PointsAdjusted } from '#domain/fact/fact.ts';
import type { Entry, LotShare } from '#domain/ledger/entry.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { ReturnDifference } from '#domain/purchase/returned-anew.ts';

export interface Reckoned {
  readonly member: MemberId;
  readonly purchase: Pick<Purchase, 'id' | 'receipt'>;
  /** What told it otherwise. */
  readonly cause: Pick<Fact, 'recordedAt'>;
}

/** What a till had made up comes off the very lot that it made. */
export function withoutMadeUp(reckoned: Reckoned, points: Points): PointsAdjusted {
  const { member, purchase } = reckoned;
  const heading = headingOf(reckoned, 'purchase');
  const entry = { ...heading, kind: 'adjusted', sign: -1, points, lot: purchase.id } as const;
  return { type: 'points.adjusted', member, entries: [entry] };
}

/** What came back as it should have: what is due is taken, what never was is given back. */
export function withReturnRight(
  reckoned: Reckoned,
  { overGiven, leftWithHer, overTaken }: ReturnDifference,
  told: readonly Entry[],
): PointsAdjusted {
  const { member, purchase } = reckoned;
  const heading = headingOf(reckoned, 'return');
  const off = { ...heading, kind: 'adjusted', sign: -1 } as const;
  const [given] = told.flatMap((entry) => (entry.kind === 'given-back' ? entry.gives : []));
  const gives = lastTaken(told, overTaken, purchase.id);
  const entries: readonly Entry[] = [
    { ...off, points: overGiven, lot: given?.lot ?? purchase.id },
    { ...off, points: leftWithHer, lot: purchase.id },
    { ...heading, kind: 'given-back', points: overTaken, gives },
  ];
  return { type: 'points.adjusted', member, entries: entries.filter(({ points }) => points > 0) };
}

function headingOf({ member, purchase, cause }: Reckoned, of: 'purchase' | 'return') {
  const { id, receipt } = purchase;
  const why = { code: 'RECKONED', of, purchase: id, receipt } as const;
  return { member, day: cause.recordedAt.day, why };
}

/** To the very lots that were taken from last, and before them what became a debt. */
function lastTaken(told: readonly Entry[], points: Points, own: string): readonly LotShare[] {
  const taken = told.flatMap((entry) =>
    entry.kind === 'clawed-back' ? [...entry.takes, { lot: own, points: entry.debt }] : [],
  );
  let left = points;
  return taken.toReversed().flatMap(({ lot, points: there }) => {
    const share = Math.min(left, there);
    left -= share;
    return share > 0 ? [{ lot, points: share }] : [];
  });
}
