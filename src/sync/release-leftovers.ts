import type { MemberId } from '#domain/member/member.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import { leftovers } from '#domain/set-aside/allot.ts';
import { pointsIn } from '#domain/set-aside/held.ts';
import { setAsidePolicy } from '#domain/set-aside/policy.ts';
import { aboutMember } from '#storage/about.ts';
import { appendUnlessRaced } from '#storage/append.ts';
import type { TillDatabase } from '#storage/database.ts';
import { readDraft } from '#storage/draft.ts';
import { readCard } from '#storage/read/read-card.ts';
import { type HeldHere, readHeld } from '#storage/read/read-held.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { readTillState } from '#storage/till-state.ts';
import { readLine, writeLine } from './line-rows.ts';
import { GIVEN_UP_AFTER_MS } from './note-held.ts';

/**
 * Gives back what this till is not to keep: what another till needs, at once; what is above the
 * standing set-aside once a purchase is over, or was given up. What the basket on the screen is
 * about to spend stays until then. 300 granted, 200 spent, 100 kept ready: nothing goes back.
 */
export async function releaseLeftovers(db: TillDatabase): Promise<void> {
  const [recalled = [], toLetGo = []] = [
    await readLine(db, 'recalled'),
    await readLine(db, 'toLetGo'),
  ];
  if (recalled.length + toLetGo.length === 0) return;
  const { alone } = await readTillState(db);
  const now = db.clock.now();
  const quiet = toLetGo.filter(({ after }) => after <= now).map(({ member }) => member);
  const claiming = await claimingSince(db, quiet, now - GIVEN_UP_AFTER_MS);
  const ready = quiet.filter((member) => !claiming.has(member));
  const inHand = await memberInHand(db);
  const over = (members: readonly MemberId[]) => members.filter((member) => member !== inHand);
  const seenTo = { recalled: over(recalled), ready: over(ready) };
  if (alone) return await forget(db, seenTo);
  const all = (held: HeldHere) => held;
  await forget(db, {
    recalled: await whereQuiet(seenTo.recalled, (member) => letGo(db, member, all)),
    ready: await whereQuiet(seenTo.ready, (member) =>
      letGo(db, member, (held) => aboveStanding(db, member, held)),
    ),
  });
}

/** Those for whom it was done; where a sale came between, the next turn is soon enough. */
async function whereQuiet(
  members: readonly MemberId[],
  act: (member: MemberId) => Promise<boolean>,
): Promise<readonly MemberId[]> {
  const seenTo: MemberId[] = [];
  for (const member of members) if (await act(member)) seenTo.push(member);
  return seenTo;
}

/** She whose points the basket on the screen is to spend. */
async function memberInHand(db: TillDatabase): Promise<MemberId | undefined> {
  const draft = await readDraft(db);
  return draft?.basket.spend || draft?.basket.vouchers ? draft.member : undefined;
}

/** Those for whom a claim is on its way, or was answered a moment ago. */
async function claimingSince(
  db: TillDatabase,
  members: readonly MemberId[],
  since: number,
): Promise<ReadonlySet<MemberId>> {
  const rows = await db.facts.where('about').anyOf(members.map(aboutMember)).toArray();
  return new Set(
    rows.flatMap(({ fact: { body, recordedAt } }) =>
      body.type === 'points.claimed' && recordedAt.instant > since ? [body.member] : [],
    ),
  );
}

async function letGo(
  db: TillDatabase,
  member: MemberId,
  choose: (held: HeldHere) => HeldHere | Promise<HeldHere>,
): Promise<boolean> {
  const facts = await appendUnlessRaced(db, { clerk: '' }, async () => {
    const { lots, rightIds } = await choose(await readHeld(db, member));
    const points = pointsIn(lots);
    if (points === 0 && rightIds.length === 0) return { bodies: [], cards: [] };
    const rights = rightIds.length > 0 ? { rightIds } : {};
    const body = { type: 'points.released', member, points, lots, ...rights } as const;
    return { bodies: [body], cards: [] };
  });
  return facts !== undefined;
}

/** Vouchers and credit that were asked for and not used are anybody's again. */
async function aboveStanding(
  db: TillDatabase,
  member: MemberId,
  { lots: held, rightIds }: HeldHere,
): Promise<HeldHere> {
  const day = db.clock.dayOf(db.clock.now());
  const [card, programmes] = await Promise.all([readCard(db, member), readProgrammes(db)]);
  if (card === undefined) return { lots: [], rightIds };
  const policy =
    programmes.length === 0
      ? { reward: 1, standing: 0 }
      : setAsidePolicy(programmeOn(programmes, day));
  return { lots: leftovers(card, held, { policy, day }), rightIds };
}

async function forget(
  db: TillDatabase,
  seenTo: { readonly recalled: readonly MemberId[]; readonly ready: readonly MemberId[] },
): Promise<void> {
  await db.transaction('rw', db.line, async () => {
    const [recalled = [], toLetGo = []] = [
      await readLine(db, 'recalled'),
      await readLine(db, 'toLetGo'),
    ];
    const now = db.clock.now();
    await writeLine(
      db,
      'recalled',
      recalled.filter((member) => !seenTo.recalled.includes(member)),
    );
    await writeLine(
      db,
      'toLetGo',
      toLetGo.filter(({ member, after }) => after > now || !seenTo.ready.includes(member)),
    );
  });
}
