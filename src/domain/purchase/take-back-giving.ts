import type { Day } from '../calendar/day.ts';
import type { GivingTakenBack, PurchaseGiven } from '../fact/fact.ts';
import type { Entry } from '../ledger/entry.ts';
import { turnOf } from '../ledger/spend.ts';
import type { Card } from '../member/card.ts';
import { done, type Result, refused } from '../result.ts';
import type { RightMove } from '../rights/right.ts';
import { clawBack } from './claw-back.ts';
import type { PurchaseReturn } from './purchase.ts';

export interface TakeBackGivingRequest {
  readonly card: Card;
  readonly given: PurchaseGiven;
  /** All that came back of the purchase by now. */
  readonly back: readonly PurchaseReturn[];
  readonly day: Day;
}

export interface GivingGone {
  readonly code: 'GIVING_GONE';
}

/**
 * A purchase given to the wrong member is nobody’s again, with all that came with it: what she has
 * spent of its points meanwhile she owes, whatever is done with goods that come back. Nothing is
 * taken back twice, nor once goods came back against her. Keeps G5.
 */
export function takeBackGiving({
  card,
  given,
  back,
  day,
}: TakeBackGivingRequest): Result<GivingTakenBack, GivingGone> {
  const { purchase, returns, entries } = given;
  const isHers = card.purchases.some((sum) => sum.id === purchase.id);
  if (!isHers || back.length > returns.length) return refused({ code: 'GIVING_GONE' });
  const points = entries.reduce((all, entry) => all + entry.points, 0);
  const { id, receipt, day: of } = purchase;
  const why = { code: 'RETURN', purchase: id, receipt, of } as const;
  const turn = turnOf(entries[0] ?? {});
  const { takes, debt } = clawBack({
    ...{ programme: { clawback: 'negative', ...turn }, account: card, lot: id, points, day },
    ...{ refundMinor: 0, lapsedBefore: 0, forgivenBefore: 0 },
  });
  const clawed = takes.reduce((all, take) => all + take.points, debt);
  const taken: Entry[] =
    clawed === 0
      ? []
      : [
          {
            member: card.member,
            day,
            why,
            ...turn,
            kind: 'clawed-back',
            points: clawed,
            takes,
            debt,
          },
        ];
  const rights = given.rights?.map(
    ({ right, amount }): RightMove => ({ move: 'voided', right, amount }),
  );
  return done({
    ...{ type: 'giving.taken-back', member: card.member, giving: given.giving },
    ...{ purchase, returns, entries: taken, uses: given.uses },
    ...(rights && { rights }),
  });
}
