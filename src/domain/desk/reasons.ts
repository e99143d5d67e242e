import { addDays, type Day, daysBetween, monthDayIn, yearOf } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import { ratio } from '../money/ratio.ts';
import type { Reason } from './follow-up.ts';
import { rhythm } from './rhythm.ts';
import type { DeskRules } from './rules.ts';
import { tierLapsing, tierReached } from './tier-reasons.ts';

type Find = (card: Card, day: Day, rules: DeskRules) => Reason | undefined;

const FINDERS: readonly Find[] = [
  ...[birthday, largePurchase, referral, notContacted, rhythmBroken],
  ...[tierReached, tierLapsing],
];

/** Keeps D1, and D2 to D5, D10 and D11 for each reason in turn. */
export function reasons(card: Card, day: Day, rules: DeskRules): Reason[] {
  return FINDERS.flatMap((find) => find(card, day, rules) ?? []);
}

/** From three days before, through the day itself; a birthday in January is seen in December. */
function birthday(card: Card, day: Day, { birthdayNoticeDays }: DeskRules): Reason | undefined {
  const born = card.profile.birthday;
  if (!born) return undefined;
  const here = monthDayIn(yearOf(day), born);
  const on = here >= day ? here : monthDayIn(yearOf(day) + 1, born);
  const inDays = daysBetween(day, on);
  if (inDays > birthdayNoticeDays) return undefined;
  return { reason: 'birthday', on, inDays, dueOn: addDays(on, -birthdayNoticeDays) };
}

/** The largest one of a week ago: time to ask about fit and washing. */
function largePurchase(card: Card, day: Day, rules: DeskRules): Reason | undefined {
  const { from, to } = rules.largeAfterDays;
  const recent = card.purchases.filter((purchase) => {
    const days = daysBetween(purchase.day, day);
    return days >= from && days <= to && purchase.netMinor >= rules.largeFromMinor;
  });
  const largest = recent.sort((a, b) => b.netMinor - a.netMinor)[0];
  if (!largest) return undefined;
  const { id, day: on, netMinor, category } = largest;
  const what = { purchase: id, on, netMinor, ...(category !== undefined && { category }) };
  return { reason: 'large-purchase', ...what, dueOn: addDays(on, from) };
}

/** The latest friend: thanks on the day itself, from the next day on a call within the week. */
function referral({ member, lots }: Card, day: Day, rules: DeskRules): Reason | undefined {
  const latest = lots
    .filter(({ activity, earnedOn }) => activity?.kind === 'referral' && earnedOn <= day)
    .sort((a, b) => (a.earnedOn < b.earnedOn ? 1 : -1))[0];
  if (!latest || daysBetween(latest.earnedOn, day) > rules.referralDays) return undefined;
  const on = latest.earnedOn;
  const side = latest.activity?.friend === member ? 'was-brought' : 'brought';
  const isThatDay = on === day;
  return {
    ...{ reason: 'referral', on, side, step: isThatDay ? 'thanks' : 'call' },
    dueOn: isThatDay ? on : addDays(on, 1),
  };
}

/** Only those who ever bought; seeing her in the shop is being in touch. */
function notContacted(card: Card, day: Day, { silenceDays }: DeskRules): Reason | undefined {
  const { lastVisit } = rhythm(card);
  if (lastVisit === undefined) return undefined;
  const lastContact = lastContactOf(card);
  const since = [card.enrolledOn, lastVisit, lastContact ?? lastVisit].sort().at(-1) ?? lastVisit;
  const days = daysBetween(since, day);
  if (days < silenceDays) return undefined;
  const silence = { since, days, ...(lastContact !== undefined && { lastContact }) };
  return { reason: 'not-contacted', ...silence, dueOn: addDays(since, silenceDays) };
}

function rhythmBroken(card: Card, day: Day, rules: DeskRules): Reason | undefined {
  const { lastVisit, medianDays } = rhythm(card);
  if (lastVisit === undefined || medianDays === undefined) return undefined;
  const days = daysBetween(lastVisit, day);
  const longest = ratio(medianDays, { by: rules.rhythm.times, over: rules.rhythm.of });
  if (days <= longest) return undefined;
  const dueOn = addDays(lastVisit, longest + 1);
  return { reason: 'rhythm-broken', lastVisit, days, medianDays, dueOn };
}

/** The last time somebody really reached her, or wrote. */
export function lastContactOf({ contacts }: Card): Day | undefined {
  return contacts
    .filter(({ outcome }) => outcome !== 'no-answer')
    .map(({ day }) => day)
    .sort()
    .at(-1);
}
