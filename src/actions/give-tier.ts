import type { Day } from '#domain/calendar/day.ts';
import type { TierGiven, TierTakenBack } from '#domain/fact/fact.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { readClerks, readProgrammes } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

export interface GiveTier extends AboutMember {
  readonly tier: string;
  /** The last day on which it is hers; absent until it is taken back. */
  readonly until?: Day;
  readonly note: string;
}

type NotManager = MemberUnknown | NotRecorded | { readonly code: 'MANAGER_ONLY' };

export type GiveTierRefusal =
  | NotManager
  | { readonly code: 'TIER_UNKNOWN' }
  | { readonly code: 'DAY_PAST' }
  | { readonly code: 'NOTE_MISSING' };

/** A manager gives her a tier and says why; one given before makes room for it. Keeps T5. */
export async function giveTier(
  shop: Shop,
  request: GiveTier,
): Promise<Result<TierGiven, GiveTierRefusal>> {
  const { clerk: manager, member, tier, until } = request;
  const note = request.note.trim();
  const { tiers } = programmeOn(await readProgrammes(shop.db), momentNow(shop).day);
  const known = tiers.some(({ id }) => id === tier);
  if (!(await isManager(shop, manager))) return refused({ code: 'MANAGER_ONLY' });
  if (!known) return refused({ code: 'TIER_UNKNOWN' });
  if (note === '') return refused({ code: 'NOTE_MISSING' });
  return await orNotRecorded(
    recordAboutMember<TierGiven, GiveTierRefusal>(shop, request, (_, from) =>
      until !== undefined && until < from
        ? refused({ code: 'DAY_PAST' })
        : done({
            type: 'tier.given',
            member,
            given: { tier, from, ...(until !== undefined && { until }), manager, note },
          }),
    ),
  );
}

export type TakeBackTierRefusal = NotManager | { readonly code: 'NOTHING_GIVEN' };

/** Takes it back: from then on she stands where her purchases put her. */
export async function takeBackTier(
  shop: Shop,
  about: AboutMember,
): Promise<Result<TierTakenBack, TakeBackTierRefusal>> {
  const { clerk: manager, member } = about;
  if (!(await isManager(shop, manager))) return refused({ code: 'MANAGER_ONLY' });
  return await orNotRecorded(
    recordAboutMember<TierTakenBack, TakeBackTierRefusal>(shop, about, ({ tierByHand }) =>
      tierByHand
        ? done({ type: 'tier.taken-back', member, manager })
        : refused({ code: 'NOTHING_GIVEN' }),
    ),
  );
}

async function isManager(shop: Shop, clerk: string): Promise<boolean> {
  return managerNamed(await readClerks(shop.db), clerk) !== undefined;
}
