/**
 * A whole history through a programme, line by line in the order of its days: what every member
 * would hold, where she would stand, who keeps the shop alive, who comes back, and what the points
 * would cost, on the last day of it. Only the receipts of the day at hand are open; of everything
 * before them there are the cards, the sums, and 16 bytes a line for what may still come back. So
 * a file of any length is read in the memory of its members. Keeps X5.
 */
import type { Day } from '../calendar/day.ts';
import { gatherReceipts, type Receipt } from '../intake/gather-receipts.ts';
import { type HistoryCounts, noHistory } from '../intake/history-counts.ts';
import type { HistoryLine } from '../intake/purchase-row.ts';
import type { Programme } from '../programme/programme.ts';
import { activeMembers } from './active-members.ts';
import { boughtOn } from './bought-on.ts';
import { type Month, type MonthlyTrade, monthlyTrade } from './monthly.ts';
import {
  type Breakage,
  breakage,
  lapsesBy,
  monthlyPoints,
  movementsOf,
  type PointsMonth,
} from './monthly-points.ts';
import { type ShopFigures, shopFigures } from './shop-figures.ts';
import { newShopper, type Shopper, settling } from './shopper.ts';

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

export function replay(programme: Programme): Replaying {
  const shoppers = new Map<string, Shopper>();
  const points = monthlyPoints();
  const settle = settling(programme, (entry) => points.add(movementsOf([entry])));
  const trade = monthlyTrade();
  const counts = { ...noHistory };
  let day = '';
  let gathering = gatherReceipts();

  const closeDay = () => {
    for (const [member, receipts] of gathering.byMember()) {
      for (const receipt of receipts) {
        count(receipt, { counts, trade });
        if (member !== '') settle(shopperCalled(member), receipt);
      }
    }
    gathering = gatherReceipts();
  };
  const shopperCalled = (member: string) => {
    const known = shoppers.get(member);
    if (known) return known;
    const shopper = newShopper(member);
    shoppers.set(shopper.number, shopper);
    return shopper;
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
      const cards = [...shoppers.values()];
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
