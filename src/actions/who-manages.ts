import type { ClerkRole } from '#domain/fact/fact.ts';
import type { Basket } from '#domain/purchase/purchase.ts';

interface MayManage {
  readonly clerk: string;
  readonly role: ClerkRole;
  readonly left?: boolean;
}

/** Those who may do what only a manager may: a manager who has left no longer is one. */
export function managersAmong<Clerk extends MayManage>(clerks: readonly Clerk[]): readonly Clerk[] {
  return clerks.filter(({ role, left }) => role === 'manager' && !left);
}

export function managerNamed<Clerk extends MayManage>(
  clerks: readonly Clerk[],
  id: string,
): Clerk | undefined {
  return managersAmong(clerks).find(({ clerk }) => clerk === id);
}

/** Every manager whose word stands on a basket. */
export function approversOf({ lines, byHand }: Basket): readonly string[] {
  const all = [byHand, ...lines.map((line) => line.byHand)];
  return all.flatMap((each) => each?.manager ?? []);
}

/** Whether all that was taken off by hand was approved by managers who are managers still. */
export function isApproved(basket: Basket, clerks: readonly MayManage[]): boolean {
  return approversOf(basket).every((manager) => managerNamed(clerks, manager));
}
