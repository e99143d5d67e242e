import type { PointsAdjusted } from '#domain/fact/fact.ts';
import { type AdjustRefusal, adjustPoints as decide } from '#domain/ledger/adjust-points.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import { type Result, refused } from '#domain/result.ts';
import { readClerks, readProgrammes } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { managerNamed } from './who-manages.ts';

export interface AdjustPoints extends AboutMember {
  readonly sign: 1 | -1;
  readonly points: number;
  readonly note: string;
}

export type NotAdjusted =
  | AdjustRefusal
  | MemberUnknown
  | NotRecorded
  | { readonly code: 'MANAGER_ONLY' };

/** Gives or takes points by hand: a manager's doing, with its reason, at once on her card. */
export async function adjustPoints(
  shop: Shop,
  request: AdjustPoints,
): Promise<Result<PointsAdjusted, NotAdjusted>> {
  return await orNotRecorded(record(shop, request));
}

async function record(
  shop: Shop,
  { clerk, member, sign, points, note }: AdjustPoints,
): Promise<Result<PointsAdjusted, NotAdjusted>> {
  const [clerks, programmes] = await Promise.all([readClerks(shop.db), readProgrammes(shop.db)]);
  const by = managerNamed(clerks, clerk);
  if (!by) return refused({ code: 'MANAGER_ONLY' });
  const lot = shop.newId();
  return await recordAboutMember(shop, { clerk, member }, (card, day) => {
    const programme = programmeOn(programmes, day);
    return decide({ programme, card, day, sign, points, note, lot, manager: by.name });
  });
}
