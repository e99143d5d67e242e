import { compareText } from '../compare-text.ts';
import type { FactBody } from './fact.ts';
import type { SealedFact } from './member-record.ts';

/**
 * One order for the facts about a member, whatever order they arrived in: her enrolment, then by
 * the till's own order of recording, then till, then what kind of fact it is, its day and its hash.
 * A fact that arrived twice counts once. Keeps F1 and F2.
 */
export function canonicalOrder(facts: readonly SealedFact[]): SealedFact[] {
  const once = new Map(facts.map((fact) => [fact.hash, fact]));
  return [...once.values()].sort(compareFacts);
}

function compareFacts(a: SealedFact, b: SealedFact): number {
  return (
    Number(isEnrolment(b)) - Number(isEnrolment(a)) ||
    a.recordedAt.order - b.recordedAt.order ||
    compareText(a.till, b.till) ||
    placeOf(a.body) - placeOf(b.body) ||
    compareText(dayOfBody(a), dayOfBody(b)) ||
    compareText(a.hash, b.hash)
  );
}

function isEnrolment({ body }: SealedFact): boolean {
  return body.type === 'member.enrolled';
}

/** Among facts of one instant, goods are bought before they are brought back. */
function placeOf({ type }: FactBody): number {
  switch (type) {
    case 'purchase.recorded':
    case 'purchase.given':
      return 1;
    case 'purchase.returned':
    case 'loose.returned':
      return 2;
    case 'contact.taken-back':
    case 'tier.taken-back':
    case 'giving.taken-back':
    case 'loose.undone':
      return 3;
    default:
      return 0;
  }
}

function dayOfBody({ body, recordedAt }: SealedFact): string {
  switch (body.type) {
    case 'purchase.recorded':
      return body.purchase.day;
    case 'purchase.returned':
    case 'loose.returned':
      return body.return.day;
    default:
      return recordedAt.day;
  }
}
