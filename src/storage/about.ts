import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';

/** Whom a fact is about: at most one member in every fact there is. */
export function memberOf(body: FactBody): MemberId | undefined {
  return 'member' in body ? body.member : undefined;
}

/** The keys that find a fact again. */
export function aboutKeys(body: FactBody): readonly string[] {
  const member = memberOf(body);
  return [...(member === undefined ? [] : [aboutMember(member)]), ...saleKeys(body)];
}

export const aboutMember = (member: MemberId) => `m:${member}`;
export const aboutPurchase = (purchase: string) => `p:${purchase}`;
export const aboutReceipt = (receipt: string) => `r:${receipt}`;

function saleKeys(body: FactBody): readonly string[] {
  if ('purchase' in body && typeof body.purchase !== 'string') {
    return [aboutPurchase(body.purchase.id), aboutReceipt(body.purchase.receipt)];
  }
  if (body.type === 'purchase.returned') {
    const { purchase, receipt } = body.return;
    return [...(purchase === undefined ? [] : [aboutPurchase(purchase)]), aboutReceipt(receipt)];
  }
  return [];
}
