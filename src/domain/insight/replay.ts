/**
 * A whole history through a programme, line by line in the order of its days: what every member
 * would hold, where she would stand, who keeps the shop alive, who comes back, and what the points
 * would cost, on the last day of it. Only the receipts of the day at hand are open; of everything
 * before them there are the cards, the sums, and 16 bytes a line for what may still come back. So
 * a file of any length is read in the memory of its members. Keeps X5.
 */
import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import type { FactBody } from '../fact/fact.ts';
import { applyFact } from '../fact/fold.ts';
import { gatherReceipts, type Receipt } from '../intake/gather-receipts.ts';
import { type HistoryCounts, noHistory } from '../intake/history-counts.ts';
import { historyProgramme } from '../intake/history-programme.ts';
import type { OpenLines } from '../intake/open-lines.ts';
import { apart, packedPurchases } from '../intake/packed-purchases.ts';
import type { HistoryLine } from '../intake/purchase-row.ts';
import type { DayAndTime } from '../intake/read-day.ts';
import { sealHistory } from '../intake/seal-history.ts';
import { settleReceipt } from '../intake/settle-history.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import { activeMembers } from './active-members.ts';
import { boughtOn } from './bought-on.ts';
import { type Month, type MonthlyTrade, monthlyTrade } from './monthly.ts';
import {
  type Breakage,
  breakage,
  lapsesBy,
  type MonthlyPoints,
  monthlyPoints,
  movementsOf,
  type PointsMonth,
} from './monthly-points.ts';
import { type ShopFigures, shopFigures } from './shop-figures.ts';

export interface Replay extends ShopFigures {
  readonly totals: HistoryCounts & { readonly netMinor: number };
  /** Months with trade; `activeMembers` bought something in it. */
  readonly months: readonly (Month & { readonly activeMembers: number })[];
  /** Months in which points moved. */
  readonly points: readonly PointsMonth[];
  readonly breakage: Breakage;
}

export interface Replaying {
  /** False, and the line is not taken, when it lies before the day at hand. */
  add(line: HistoryLine): boolean;
  /** Once, at the end; no line lies after `asOf`. */
  replay(asOf: Day): Replay;
}

interface Shopper {
  card: Card;
  readonly open: OpenLines;
  /** Given to her purchases and returns. */
  names: number;
}

interface Kept {
  readonly shoppers: Map<string, Shopper>;
  readonly points: MonthlyPoints;
}

export function replay(programme: Programme): Replaying {
  const shoppers = new Map<string, Shopper>();
  const points = monthlyPoints();
  const settle = settlingWith(programme, { shoppers, points });
  const trade = monthlyTrade();
  const counts = { ...noHistory };
  let day = '';
  let gathering = gatherReceipts();

  const closeDay = () => {
    for (const [member, receipts] of gathering.byMember()) {
      for (const receipt of receipts) {
        count(receipt, { counts, trade });
        if (member !== '') settle(receipt);
      }
    }
    gathering = gatherReceipts();
  };
  return {
    add(line) {
      if (line.when.day < day) return false;
      if (line.when.day > day) closeDay();
      day = line.when.day;
      gathering.add(line);
      return true;
    },
    replay(asOf) {
      closeDay();
      const cards = [...shoppers.values()].map(({ card }) => card);
      const totals = { ...counts, members: cards.length };
      const active = activeMembers(cards.map(boughtOn));
      for (const { lots } of cards) points.add(lapsesBy(asOf, lots));
      return {
        totals: { ...totals, netMinor: totals.revenueMinor - totals.returnedMinor },
        months: trade
          .months()
          .map((month) => ({ ...month, activeMembers: active.get(month.month) ?? 0 })),
        points: points.months(),
        breakage: breakage(points.months()),
        ...shopFigures(cards, { programme, asOf }),
      };
    },
  };
}

function count(
  { when, member, back, lines }: Receipt,
  to: { counts: { -readonly [Count in keyof HistoryCounts]: number }; trade: MonthlyTrade },
): void {
  const minor = lines.reduce((sum, line) => sum + line.quantity * line.article.priceMinor, 0);
  to.counts.lines += lines.length;
  to.counts[back ? 'returns' : 'purchases'] += 1;
  to.counts[back ? 'returnedMinor' : 'revenueMinor'] += minor;
  to.trade.add({ day: when.day, minor, discountMinor: 0, back, ofMember: member !== '' });
}

/**
 * Nothing in a history is given or withheld for a tier, so where she stands is asked at the end
 * only. She is enrolled on the day of her first receipt.
 */
function settlingWith(programme: Programme, { shoppers, points }: Kept) {
  const history = { ...historyProgramme(programme, true), tiers: [] };
  const openLinesOf = packedPurchases(history);
  const seal = sealHistory({ batch: 'replay', clerk: '', boutique: '' });
  const enrol = (member: string, when: DayAndTime): Shopper => {
    const body = { type: 'member.enrolled', member, number: member, profile: {} } as const;
    const card = applyFact(null, seal(body, when));
    assert(card, 'enrolling makes a card');
    return { card, open: openLinesOf(member), names: 0 };
  };
  return (receipt: Receipt) => {
    const shopper = shoppers.get(receipt.member) ?? enrol(apart(receipt.member), receipt.when);
    shoppers.set(shopper.card.member, shopper);
    const record = (body: FactBody, when: DayAndTime) => {
      if ('entries' in body) points.add(movementsOf(body.entries));
      shopper.card = applyFact(shopper.card, seal(body, when)) ?? shopper.card;
      return shopper.card;
    };
    const newId = () => {
      shopper.names += 1;
      return String(shopper.names);
    };
    const settling = { programme: history, merges: true, newId, record, open: shopper.open };
    settleReceipt(receipt, shopper.card, settling);
  };
}
