import { membersOf } from '#domain/fact/bare.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import { purchaseKeys } from '#protocol/finder.ts';

/** The keys that find a fact again. */
export function aboutKeys(body: FactBody): readonly string[] {
  return [...membersOf(body).map(aboutMember), ...ownKeys(body), ...codeKeys(body)];
}

export const aboutMember = (member: MemberId) => `m:${member}`;
/** Every Z report of this till and others. */
export const aboutClosing = 'z:';

/** What a manager decided on a fact that is kept aside. */
export const aboutAside = (hash: string) => `a:${hash}`;

/** A gift card, or a voucher on paper. */
export const aboutCode = (code: string) => `c:${code}`;

function codeKeys(body: FactBody): readonly string[] {
  const moves = 'rights' in body ? (body.rights ?? []) : [];
  const codes = moves.flatMap(({ bearer, right }) => (bearer ? [aboutCode(right)] : []));
  return [...new Set(codes)];
}

function ownKeys(body: FactBody): readonly string[] {
  if (body.type === 'aside.settled') return [aboutAside(body.fact)];
  return body.type === 'shift.closed' ? [aboutClosing] : purchaseKeys(body);
}
