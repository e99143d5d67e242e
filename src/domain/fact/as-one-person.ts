import type { MemberId } from '../member/member.ts';
import type { FactBody } from './fact.ts';
import type { SealedFact } from './member-record.ts';

/**
 * The facts of all the members that a person was found to be, as if it had been one member from the
 * first: for a history that is to be lived again. The enrolments of the others are left out. Of
 * Marie, who earned 10, and Maria, who is Marie and earned 20, Marie earned 30.
 */
export function asOnePerson(facts: readonly SealedFact[], member: MemberId): SealedFact[] {
  return facts.flatMap((fact) => {
    const { body } = fact;
    if (!('member' in body) || body.member === undefined || body.member === member) return [fact];
    return leftOut.has(body.type) ? [] : [{ ...fact, body: renamed(body, member) }];
  });
}

const leftOut: ReadonlySet<FactBody['type']> = new Set([
  'member.enrolled',
  'member.merged',
  'member.separated',
]);

function renamed(body: FactBody, member: MemberId): FactBody {
  switch (body.type) {
    case 'purchase.recorded':
    case 'purchase.given':
    case 'giving.taken-back':
      return { ...withEntries(body, member), purchase: { ...body.purchase, member } };
    case 'purchase.returned':
      return { ...withEntries(body, member), return: { ...body.return, member } };
    case 'loose.returned':
    case 'loose.undone':
      return { ...body, member, return: { ...body.return, member } };
    case 'points.adjusted':
    case 'activity.recorded':
    case 'reward.taken':
    case 'reward.taken-back':
      return withEntries(body, member);
    default:
      return 'member' in body ? { ...body, member } : body;
  }
}

function withEntries<Body extends Extract<FactBody, { readonly entries: unknown }>>(
  body: Body,
  member: MemberId,
): Body {
  return { ...body, member, entries: body.entries.map((entry) => ({ ...entry, member })) };
}
