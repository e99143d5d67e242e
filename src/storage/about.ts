import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';

/** Whom a fact is about: nobody, one member, or the two who were found to be one, or not to be. */
export function membersOf(body: FactBody): readonly MemberId[] {
  if (body.type === 'member.merged') return [body.member, body.into];
  if (body.type === 'member.separated' && body.from !== undefined) return [body.member, body.from];
  return 'member' in body && body.member !== undefined ? [body.member] : [];
}

/** The keys that find a fact again. */
export function aboutKeys(body: FactBody): readonly string[] {
  return [...membersOf(body).map(aboutMember), ...ownKeys(body)];
}

export const aboutMember = (member: MemberId) => `m:${member}`;
export const aboutPurchase = (purchase: string) => `p:${purchase}`;
export const aboutReceipt = (receipt: string) => `r:${receipt}`;
/** Every Z report of this till and others. */
export const aboutClosing = 'z:';

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
