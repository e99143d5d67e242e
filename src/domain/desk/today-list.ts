import { addMonths, type Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { Card } from '../member/card.ts';
import type { Channel } from '../member/member.ts';
import type { Minor } from '../money/money.ts';
import { channelsOf } from './channels.ts';
import type { FollowUp } from './follow-up.ts';
import { followUps } from './follow-ups.ts';
import type { DeskRules } from './rules.ts';

/** One member on the list, with every reason at once: she is reached out to once. */
export interface TodayRow {
  readonly card: Card;
  readonly followUps: readonly FollowUp[];
  readonly channels: readonly Channel[];
  readonly refused: readonly Channel[];
  /** Net of returns, over the last twelve months. */
  readonly spentMinor: Minor;
}

export interface TodayList {
  /** To be reached today, most valuable first. */
  readonly due: readonly TodayRow[];
  /** Something is due, but put off, not allowed or too soon: each follow-up says which. */
  readonly held: readonly TodayRow[];
}

const WORTH_MONTHS = 12;

/** Who to reach out to today, and who not and why. Keeps D9. */
export function todayList(cards: readonly Card[], day: Day, rules?: DeskRules): TodayList {
  const rows = cards
    .map((card) => rowOf(card, day, rules))
    .filter((row) => row.followUps.length > 0)
    .sort((a, b) => b.spentMinor - a.spentMinor || compareText(a.card.number, b.card.number));
  return {
    due: rows
      .map((row) => ({ ...row, followUps: row.followUps.filter(({ held }) => !held) }))
      .filter((row) => row.followUps.length > 0),
    held: rows.filter((row) => row.followUps.every(({ held }) => held)),
  };
}

function rowOf(card: Card, day: Day, rules: DeskRules | undefined): TodayRow {
  const from = addMonths(day, -WORTH_MONTHS);
  const spentMinor = card.purchases
    .filter((purchase) => purchase.day >= from && purchase.day <= day)
    .reduce((sum, { netMinor }) => sum + netMinor, 0);
  return { card, followUps: followUps(card, day, rules), ...channelsOf(card), spentMinor };
}
