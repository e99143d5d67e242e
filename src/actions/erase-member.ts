import type { ErasureReason, MemberErased } from '#domain/fact/person-facts.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readPerson } from '#storage/read/read-card.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { AboutMember, MemberUnknown } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

export interface EraseMember extends AboutMember {
  readonly reason: ErasureReason;
}

export type EraseRefusal =
  | MemberUnknown
  | NotRecorded
  | { readonly code: 'MANAGER_ONLY' }
  | { readonly code: 'ERASED' };

/**
 * Destroys what says who a person is, under every name she has here: at once on this till, in the
 * transaction that records it; elsewhere as soon as it is heard of. The books stay. Keeps F10.
 */
export async function eraseMember(
  shop: Shop,
  { clerk: manager, member, reason }: EraseMember,
): Promise<Result<readonly MemberErased[], EraseRefusal>> {
  if (managerNamed(await readClerks(shop.db), manager) === undefined) {
    return refused({ code: 'MANAGER_ONLY' });
  }
  const at = momentNow(shop);
  let decided: Result<readonly MemberErased[], EraseRefusal> = refused({ code: 'MEMBER_UNKNOWN' });
  const recording = append(shop.db, { clerk: manager, at }, async () => {
    const person = await readPerson(shop.db, member);
    const erased = (person?.own ?? []).filter((card) => !card.erased);
    const bodies = erased.map(
      (card) => ({ type: 'member.erased', member: card.member, manager, reason }) as const,
    );
    decided = !person
      ? refused({ code: 'MEMBER_UNKNOWN' })
      : bodies.length === 0
        ? refused({ code: 'ERASED' })
        : done(bodies);
    return { bodies: decided.ok ? bodies : [], cards: [] };
  });
  const recorded = await orNotRecorded(recording.then(() => decided));
  if (recorded.ok) shop.nudge();
  return recorded;
}
