/**
 * A whole history through a programme: what every member would hold, where she would stand, who
 * keeps the shop alive, who comes back, and what the points would cost, on the last day of it. Only
 * what a report needs is kept of a member once she is reckoned, so the memory that it takes is that
 * of the receipts.
 */
import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { applyFact } from '../fact/fold.ts';
import type { Receipt } from '../intake/gather-receipts.ts';
import { countHistory, type HistoryCounts } from '../intake/history-counts.ts';
import { historyProgramme } from '../intake/history-programme.ts';
import { sealHistory } from '../intake/seal-history.ts';
import { settleHistory } from '../intake/settle-history.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import { type Cohort, cohorts } from './cohorts.ts';
import { type Concentration, concentration } from './concentration.ts';
import { type Liability, NOTHING_OWED, owedInAll, owedTo } from './liability.ts';
import { type MemberFigures, memberFigures } from './member-figures.ts';
import { type Month, monthlyTrade } from './monthly.ts';
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

type Histories = ReadonlyMap<string, readonly Receipt[]>;

export function replay(histories: Histories, programme: Programme, asOf: Day): Replay {
  const totals = countHistory(histories);
  const named = [...histories].filter(([member]) => member !== '').sort(byName);
  const figures: MemberFigures[] = [];
  const boughtOn: Day[][] = [];
  let owed = NOTHING_OWED;
  for (const [member, receipts] of named) {
    const card = cardOf(member, receipts, programme);
    owed = owedInAll(owed, owedTo(card, programme, asOf));
    figures.push(memberFigures(card, programme, asOf));
    boughtOn.push(card.purchases.filter(({ netMinor }) => netMinor > 0).map(({ day }) => day));
  }
  const scored = figures.filter(({ rfm }) => rfm !== undefined);
  const scores = rfmScores(scored.flatMap(({ rfm }) => rfm ?? []));
  const scoreOf = new Map(scored.map((one, place) => [one, scores[place]]));
  return {
    totals: { ...totals, netMinor: totals.revenueMinor - totals.returnedMinor },
    months: monthsOf(histories),
    cohorts: cohorts(boughtOn, asOf),
    concentration: concentration(figures.map(({ spentMinor }) => spentMinor)),
    liability: owed,
    members: figures.map((one) => {
      const of = scoreOf.get(one);
      return { ...one, ...(of && { scores: of }) };
    }),
  };
}

/** As if she had been enrolled on the day of her first receipt. */
function cardOf(member: string, receipts: readonly Receipt[], programme: Programme): Card {
  const seal = sealHistory({ batch: 'replay', clerk: '', boutique: '' });
  const first = receipts[0]?.when ?? { day: '1970-01-01', second: 0 };
  const enrolment = { type: 'member.enrolled', member, number: member, profile: {} } as const;
  const enrolled = applyFact(null, seal(enrolment, first));
  assert(enrolled, 'enrolling makes a card');
  let card = enrolled;
  let count = 0;
  settleHistory(card, receipts, {
    programme: historyProgramme(programme, true),
    newId: () => `${++count}`,
    record: (body, when) => {
      card = applyFact(card, seal(body, when)) ?? card;
      return card;
    },
  });
  return card;
}

function monthsOf(histories: Histories): readonly Month[] {
  const trade = monthlyTrade();
  for (const [member, receipts] of histories) {
    for (const { when, back, lines } of receipts) {
      const minor = lines.reduce((sum, line) => sum + line.quantity * line.article.priceMinor, 0);
      trade.add({ day: when.day, minor, back, ofMember: member !== '' });
    }
  }
  return trade.months();
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
