import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberMerged, MemberSeparated } from '#domain/fact/person-facts.ts';
import type { MemberId } from '#domain/member/member.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readPerson } from '#storage/read/read-card.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { cardsAfter } from './card-after.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { AboutMember, MemberUnknown } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

export interface MergeMembers extends AboutMember {
  /** Who she was found to be: her card is the one that stays. */
  readonly into: MemberId;
  readonly note: string;
}

type NotDecided =
  | MemberUnknown
  | NotRecorded
  | { readonly code: 'MANAGER_ONLY' }
  | { readonly code: 'NOTE_MISSING' };

export type MergeRefusal = NotDecided | { readonly code: 'SAME_PERSON' };

/**
 * A manager finds two members to be one person and says how she knows. Nothing is moved from one to
 * the other: from then on each card shows what both have. Keeps F7.
 */
export async function mergeMembers(
  shop: Shop,
  request: MergeMembers,
): Promise<Result<MemberMerged, MergeRefusal>> {
  return await decideOf<MemberMerged, MergeRefusal>(shop, request, async () => {
    const [one, other] = await Promise.all([
      readPerson(shop.db, request.member),
      readPerson(shop.db, request.into),
    ]);
    if (!one || !other || one.card.erased || other.card.erased) {
      return refused({ code: 'MEMBER_UNKNOWN' });
    }
    const [member, into] = [one.card.member, other.card.member];
    if (member === into) return refused({ code: 'SAME_PERSON' });
    return done({ ...{ type: 'member.merged', member, into }, ...wordOf(request) } as const);
  });
}

export interface SeparateMembers extends AboutMember {
  readonly note: string;
}

export type SeparateRefusal = NotDecided | { readonly code: 'NOT_MERGED' };

/** They are two after all: each has her own again, less what was taken of it. Keeps F8. */
export async function separateMembers(
  shop: Shop,
  request: SeparateMembers,
): Promise<Result<MemberSeparated, SeparateRefusal>> {
  const { member } = request;
  return await decideOf<MemberSeparated, SeparateRefusal>(shop, request, async () => {
    const person = await readPerson(shop.db, member);
    if (!person || person.card.erased) return refused({ code: 'MEMBER_UNKNOWN' });
    const from = person.own.find((card) => card.member === member)?.into;
    if (from === undefined) return refused({ code: 'NOT_MERGED' });
    return done({ ...{ type: 'member.separated', member, from }, ...wordOf(request) } as const);
  });
}

function wordOf({ clerk: manager, note }: SeparateMembers) {
  return { manager, note: note.trim() };
}

async function decideOf<Body extends FactBody, Refusal>(
  shop: Shop,
  { clerk, member, note }: SeparateMembers,
  decide: () => Promise<Result<Body, Refusal>>,
): Promise<Result<Body, Refusal | NotDecided>> {
  if (managerNamed(await readClerks(shop.db), clerk) === undefined) {
    return refused({ code: 'MANAGER_ONLY' });
  }
  if (note.trim() === '') return refused({ code: 'NOTE_MISSING' });
  const at = momentNow(shop);
  let decided: Result<Body, Refusal | NotDecided> = refused({ code: 'MEMBER_UNKNOWN' });
  const recording = append(shop.db, { clerk, at }, async (state) => {
    decided = await decide();
    const person = decided.ok ? await readPerson(shop.db, member) : undefined;
    if (!decided.ok || !person) return { bodies: [], cards: [] };
    const bodies = [decided.value];
    const on = { cards: [person.card], bodies };
    return { bodies, cards: await cardsAfter(shop.db, on, { clerk, at, state }) };
  });
  const recorded = await orNotRecorded(recording.then(() => decided));
  if (recorded.ok) shop.nudge();
  return recorded;
}
