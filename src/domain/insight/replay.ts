/**
 * A whole history through a programme, line by line in the order of its days: what every member
 * would hold, where she would stand, who keeps the shop alive, who comes back, and what the points
 * would cost, on the last day of it. Only the receipts of the day at hand are open; of everything
 * before them there are the cards, the sums, and 16 bytes a line for what may still come back. So
 * a file of any length is read in the memory of its members. Keeps X5.
 */
import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
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
import { type Cohort, cohorts } from './cohorts.ts';
import { type Concentration, concentration } from './concentration.ts';
import { type Liability, NOTHING_OWED, owedInAll, owedTo } from './liability.ts';
import { type MemberFigures, memberFigures } from './member-figures.ts';
import { type Month, type MonthlyTrade, monthlyTrade } from './monthly.ts';
import { type RfmScores, rfmScores } from './rfm.ts';

export interface Replay {
  readonly totals: HistoryCounts & { readonly netMinor: number };
  readonly months: readonly Month[];
  readonly cohorts: readonly Cohort[];
  readonly concentration: Concentration;
  readonly liability: Liability;
  /** In the order of their numbers. */
  readonly members: readonly (MemberFigures & { readonly scores?: RfmScores })[];
}

export interface Replaying {
  /** False, and the line is not taken, when it lies before the day at hand. */
  add(line: HistoryLine): boolean;
  /** Closes the day at hand, too: what is added afterwards lies after it. */
  replay(asOf: Day): Replay;
}

interface Shopper {
  card: Card;
  readonly open: OpenLines;
  /** Given to her purchases and returns. */
  names: number;
}

export function replay(programme: Programme): Replaying {
  const shoppers = new Map<string, Shopper>();
  const settle = settlingWith(programme, shoppers);
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
      const totals = { ...counts, members: shoppers.size };
      return {
        totals: { ...totals, netMinor: totals.revenueMinor - totals.returnedMinor },
        months: trade.months(),
        ...figuresOf(shoppers.values(), programme, asOf),
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
  to.trade.add({ day: when.day, minor, back, ofMember: member !== '' });
}

/**
 * Nothing in a history is given or withheld for a tier, so where she stands is asked at the end
 * only. She is enrolled on the day of her first receipt.
 */
function settlingWith(programme: Programme, shoppers: Map<string, Shopper>) {
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
      shopper.card = applyFact(shopper.card, seal(body, when)) ?? shopper.card;
      return shopper.card;
    };
    const newId = () => {
      shopper.names += 1;
      return String(shopper.names);
    };
    const settling = { programme: history, newId, record, open: shopper.open };
    settleReceipt(receipt, shopper.card, settling);
  };
}

type Figures = Pick<Replay, 'cohorts' | 'concentration' | 'liability' | 'members'>;

function figuresOf(shoppers: Iterable<Shopper>, programme: Programme, asOf: Day): Figures {
  const cards = [...shoppers]
    .map(({ card }) => card)
    .sort((one, other) => compareText(one.number, other.number));
  const figures = cards.map((card) => memberFigures(card, programme, asOf));
  const scored = figures.filter(({ rfm }) => rfm !== undefined);
  const scores = rfmScores(scored.flatMap(({ rfm }) => rfm ?? []));
  const scoreOf = new Map(scored.map((one, place) => [one, scores[place]]));
  return {
    cohorts: cohorts(
      cards.map(({ purchases }) =>
        purchases.filter(({ netMinor }) => netMinor > 0).map(({ day }) => day),
      ),
      asOf,
    ),
    concentration: concentration(figures.map(({ spentMinor }) => spentMinor)),
    liability: cards.map((card) => owedTo(card, programme, asOf)).reduce(owedInAll, NOTHING_OWED),
    members: figures.map((one) => {
      const of = scoreOf.get(one);
      return { ...one, ...(of && { scores: of }) };
    }),
  };
}
