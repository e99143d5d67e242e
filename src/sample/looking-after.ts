import { addDays, type Day } from '#domain/calendar/day.ts';
import { channelsOf } from '#domain/desk/channels.ts';
import type { FollowUpReason } from '#domain/desk/contact.ts';
import { followUps } from '#domain/desk/follow-ups.ts';
import { deskRules } from '#domain/desk/rules.ts';
import type { Life, SampleShop, Tell } from './shop-life.ts';

/**
 * The desk has been at work: whoever was due in the last weeks has been reached, but for those that
 * are there to show why one reaches out, and a few that today brings.
 */
export function lookAfter(
  lives: readonly Life[],
  { chance, today, programme, clerks, tell }: SampleShop & { readonly tell: Tell },
): void {
  const rules = deskRules(programme.currency, { programme, earlier: [] });
  for (const life of lives) {
    const { card, habit, member } = life;
    if (!card || habit.shows) continue;
    const due = followUps(card, today, rules).filter(({ dueOn }) => dueOn < today);
    const channel = channelsOf(card).channels[0];
    const since = due
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1);
    if (!channel || since === undefined) continue;
    const day = latest(since, addDays(today, -chance.whole(8, 27)));
    const by = chance.pick(clerks).clerk;
    const reasons = due.map(({ reason }) => reason) satisfies FollowUpReason[];
    const outcome = channel === 'call' ? 'reached' : 'sent';
    const contact = { id: chance.uuid(), day, clerk: by, channel, outcome, reasons } as const;
    tell(life, { type: 'contact.recorded', member, contact }, { day, second: 34_000, by });
  }
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
