import { type Day, daysBetween } from '../calendar/day.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Lot } from '../ledger/entry.ts';
import { isOpen } from '../ledger/spend.ts';
import type { Card } from '../member/card.ts';
import type { Minor, Points } from '../money/money.ts';
import type { Programme, Tier } from '../programme/programme.ts';
import { tierOn } from '../programme/standing.ts';
import type { RfmFigures } from './rfm.ts';

/** One member as a report counts her, on a day. */
export interface MemberFigures {
  readonly number: string;
  readonly balance: Points;
  readonly available: Points;
  readonly pending: Points;
  readonly debt: Points;
  /** With points left that have not lapsed. */
  readonly lots: readonly Lot[];
  readonly tier: string | null;
  /** Purchases of which something that was paid for was kept. */
  readonly purchases: number;
  readonly firstOn?: Day;
  readonly lastOn?: Day;
  /** All she ever spent, less what she brought back. */
  readonly spentMinor: Minor;
  readonly rfm?: RfmFigures;
}

/** As much of a card as a report asks for. */
export type Reported = Pick<Card, 'number' | 'purchases' | 'lots' | 'debt' | 'tierByHand'>;

export function memberFigures(programme: Programme, day: Day): (card: Reported) => MemberFigures {
  const tierOf = tierOn(programme, day);
  return (card) => figuresOf(card, { tier: tierOf(card), day });
}

function figuresOf(card: Reported, { tier, day }: { tier: Tier | null; day: Day }): MemberFigures {
  const { balance, available, pending } = balanceOn(card, day);
  const kept = card.purchases.filter(({ netMinor }) => netMinor > 0);
  const days = kept.map((purchase) => purchase.day).sort();
  const [firstOn, lastOn] = [days[0], days.at(-1)];
  const spentMinor = card.purchases.reduce((sum, { netMinor }) => sum + netMinor, 0);
  return {
    number: card.number,
    ...{ balance, available, pending, debt: card.debt },
    lots: card.lots.filter((lot) => lot.left > 0 && isOpen(lot, day)),
    tier: tier?.id ?? null,
    purchases: kept.length,
    ...(firstOn !== undefined && { firstOn }),
    ...(lastOn !== undefined && {
      lastOn,
      rfm: {
        recencyDays: daysBetween(lastOn, day),
        frequency: kept.length,
        monetaryMinor: spentMinor,
      },
    }),
    spentMinor,
  };
}
