import type { ClerkRole } from '#domain/fact/fact.ts';

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
