import { membersOf } from '#domain/fact/bare.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Logged } from '#endpoint/store/contract.ts';
import type { World } from './world.ts';

export const KNOWN_TO_NOBODY = 'members of whom no chain tells all any more';

/**
 * Of whom something was recorded that its till's disk forgot, and that the endpoint forgot too,
 * being set back to before it: other tills still show it, and none of them can tell it for the
 * one that wrote it. Two losses at once are more than chains make good.
 */
export function knownToNobody(
  { counter, seen }: World,
  log: readonly Logged[],
): ReadonlySet<MemberId> {
  if (!seen.counts.has('endpoint restored')) return new Set();
  const told = new Set(log.map(({ hash }) => hash));
  const untold = [...counter.forgotten].filter((hash) => !told.has(hash));
  const members = untold.flatMap((hash) => {
    const shown = counter.shown.get(hash);
    return shown === undefined ? [] : membersOf(shown.fact.body);
  });
  return new Set(members);
}
