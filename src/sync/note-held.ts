import type { Fact } from '#domain/fact/fact.ts';
import type { LotShare } from '#domain/ledger/entry.ts';
import type { MemberId } from '#domain/member/member.ts';
import { withMore } from '#domain/set-aside/held.ts';
import type { Notice, PointsGranted } from '#protocol/notice.ts';
import type { Pulled } from '#protocol/sync-message.ts';
import type { TillDatabase } from '#storage/database.ts';
import { readLine, writeLine } from './line-rows.ts';
import type { Asked } from './read-request.ts';

/** So many answers are remembered; whoever asked has long read the others. */
const MOST_GRANTS = 50;
const MOST_TO_LET_GO = 500;
/** After this a purchase that points were claimed for is either recorded or given up. */
export const GIVEN_UP_AFTER_MS = 120_000;

/** The place of the notice by which the only till there was has become one of two. */
export function stopsBeingAlone(pulled: readonly Pulled[], till: string): number | undefined {
  return pulled.findLast((entry) => 'notice' in entry && makesTwo(entry.notice, till))?.g;
}

function makesTwo(notice: Notice, till: string): boolean {
  if (notice.type !== 'till.joined' || notice.till === till) return false;
  return notice.open.length === 2 && notice.open.includes(till);
}

interface Pulling {
  readonly asked: Asked;
  readonly notices: readonly { readonly g: number; readonly notice: Notice }[];
}

/** Applies what was set aside here, in the order of the log, within the transaction of the pull. */
export async function noteHeld(db: TillDatabase, { asked, notices }: Pulling): Promise<void> {
  let { incarnation } = asked;
  for (const { notice } of notices) {
    if (makesTwo(notice, asked.till)) await db.held.clear();
    if (notice.type === 'till.reset' && notice.till === asked.till) {
      incarnation = Math.max(incarnation, notice.incarnation);
      await db.held.clear();
    }
    if (!('incarnation' in notice) || notice.till !== asked.till) continue;
    if (notice.incarnation !== incarnation) continue;
    if (notice.type === 'points.allotted') await hold(db, notice);
    if (notice.type === 'points.granted') await takeGrant(db, notice);
    if (notice.type === 'points.recalled') await noteRecall(db, notice.member);
  }
}

async function takeGrant(db: TillDatabase, grant: PointsGranted): Promise<void> {
  const before = (await readLine(db, 'grants')) ?? [];
  await writeLine(db, 'grants', [...before, grant].slice(-MOST_GRANTS));
  await hold(db, grant);
  await lookAgain(db, [grant.member], db.clock.now() + GIVEN_UP_AFTER_MS);
}

interface SetAside {
  readonly member: MemberId;
  readonly lots?: readonly LotShare[];
  readonly rightIds?: readonly string[];
}

async function hold(db: TillDatabase, { member, lots = [], rightIds = [] }: SetAside) {
  const before = (await db.held.get(member)) ?? { member, lots: [], rightIds: [] };
  const rights = new Set([...(before.rightIds ?? []), ...rightIds]);
  await db.held.put({ member, lots: withMore(before.lots, lots), rightIds: [...rights] });
}

async function noteRecall(db: TillDatabase, member: MemberId): Promise<void> {
  const before = (await readLine(db, 'recalled')) ?? [];
  await writeLine(db, 'recalled', [...new Set([...before, member])]);
}

/** What this till did may have left it with more than it is to keep. */
export async function notePushed(db: TillDatabase, push: readonly Fact[]): Promise<void> {
  const members = push.flatMap(({ body }) =>
    'entries' in body && body.member !== undefined ? [body.member] : [],
  );
  if (members.length > 0) await lookAgain(db, members, 0);
}

async function lookAgain(db: TillDatabase, members: readonly MemberId[], after: number) {
  const before = (await readLine(db, 'toLetGo')) ?? [];
  const others = before.filter(({ member }) => !members.includes(member));
  const soonest = new Map(before.map((each) => [each.member, each.after]));
  const fresh = [...new Set(members)].map((member) => ({
    member,
    after: Math.max(after, soonest.get(member) ?? 0),
  }));
  await writeLine(db, 'toLetGo', [...others, ...fresh].slice(-MOST_TO_LET_GO));
}
