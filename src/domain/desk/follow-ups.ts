import { addDays, type Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import { channelsOf } from './channels.ts';
import type { FollowUp, Held, Reason } from './follow-up.ts';
import { reasons } from './reasons.ts';
import { type DeskRules, deskRules } from './rules.ts';

/**
 * What is due to one member on a day, with its evidence, and what stands against proposing it: put
 * off, no way that she allows, contacted within the week. A follow-up that a contact has answered
 * is not due any more; a call that nobody answered is tried again the next day. Keeps D1 to D8.
 */
export function followUps(card: Card, day: Day, rules: DeskRules = deskRules('CNY')): FollowUp[] {
  if (card.withdrawn) return [];
  return reasons(card, day, rules)
    .filter((reason) => !isAnswered(card, reason))
    .map((reason) => {
      const held = heldBecause(card, reason, { day, rules });
      return { ...reason, isOverdue: reason.dueOn < day, ...(held && { held }) };
    });
}

function isAnswered({ contacts }: Card, { reason, dueOn }: Reason): boolean {
  return contacts.some(
    (contact) =>
      contact.outcome !== 'no-answer' && contact.reasons.includes(reason) && contact.day >= dueOn,
  );
}

function heldBecause(
  card: Card,
  { reason }: Reason,
  { day, rules }: { day: Day; rules: DeskRules },
): Held | undefined {
  const until = card.putOff[reason];
  if (until !== undefined && until > day) return { code: 'PUT_OFF', until };
  const { channels, refused } = channelsOf(card);
  if (channels.length === 0) return { code: refused.length > 0 ? 'CONSENT' : 'UNREACHABLE' };
  return cadence(card, { day, rules });
}

/** A contact keeps the week free; a call that was not answered keeps the day. */
function cadence(
  { contacts }: Card,
  { day, rules }: { day: Day; rules: DeskRules },
): Held | undefined {
  const recent = contacts
    .map((contact) => ({
      last: contact.day,
      until: addDays(contact.day, contact.outcome === 'no-answer' ? 1 : rules.cadenceDays),
    }))
    .filter(({ last, until }) => last <= day && until > day)
    .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  return recent && { code: 'CADENCE', ...recent };
}
