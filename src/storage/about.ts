import { membersOf } from '#domain/fact/bare.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';

/** The keys that find a fact again. */
export function aboutKeys(body: FactBody): readonly string[] {
  return [...membersOf(body).map(aboutMember), ...ownKeys(body), ...codeKeys(body)];
}

export const aboutMember = (member: MemberId) => `m:${member}`;
export const aboutPurchase = (purchase: string) => `p:${purchase}`;
export const aboutReceipt = (receipt: string) => `r:${receipt}`;
/** Every Z report of this till and others. */
export const aboutClosing = 'z:';

/** A gift card, or a voucher on paper. */
export const aboutCode = (code: string) => `c:${code}`;

function codeKeys(body: FactBody): readonly string[] {
  const moves = 'rights' in body ? (body.rights ?? []) : [];
  const codes = moves.flatMap(({ bearer, right }) => (bearer ? [aboutCode(right)] : []));
  return [...new Set(codes)];
}

function ownKeys(body: FactBody): readonly string[] {
  if ('purchase' in body && typeof body.purchase !== 'string') {
    return [aboutPurchase(body.purchase.id), aboutReceipt(body.purchase.receipt)];
  }
  if (body.type === 'purchase.returned') {
    const { purchase, receipt } = body.return;
    return [...(purchase === undefined ? [] : [aboutPurchase(purchase)]), aboutReceipt(receipt)];
  }
  if (body.type === 'shift.closed') return [aboutClosing];
  return [];
}
