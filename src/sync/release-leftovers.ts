import type { Fact, FactBody, PointsClaimed } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { aboutMember } from '#storage/about.ts';
import { append } from '#storage/append.ts';
import type { TillDatabase } from '#storage/database.ts';
import { type Grant, readLine, writeLine } from './line-rows.ts';

/** After this a purchase that points were claimed for is either recorded or given up. */
const GIVEN_UP_AFTER_MS = 120_000;

/**
 * Gives back what was granted to this till and not spent: the basket was emptied, the line came
 * back too late, or the till was switched off in between. 300 granted, 200 spent: 100 go back. Who
 * claims meanwhile keeps what was granted: the next grant counts on it.
 */
export async function releaseLeftovers(db: TillDatabase): Promise<void> {
  const grants = (await readLine(db, 'grants')) ?? [];
  const over = db.clock.now() - GIVEN_UP_AFTER_MS;
  for (const [member, hers] of Map.groupBy(grants, (grant) => grant.member)) {
    if (hers.some(({ at }) => at > over)) continue;
    let isOver = false;
    await append(db, { clerk: '' }, async () => {
      const facts = await factsAbout(db, member);
      isOver = !facts.some((fact) => isClaim(fact) && fact.recordedAt.instant > over);
      const points = isOver ? sumOf(hers) - spentSince(facts, hers) : 0;
      return {
        bodies: points > 0 ? [{ type: 'points.released', member, points }] : [],
        cards: [],
      };
    });
    if (isOver) await forget(db, hers);
  }
}

function isClaim(fact: Fact): fact is Fact<PointsClaimed> {
  return fact.body.type === 'points.claimed';
}

function sumOf(grants: readonly Grant[]): Points {
  return grants.reduce((sum, { granted }) => sum + granted, 0);
}

/** Of this till, in the order of its chains. */
async function factsAbout(db: TillDatabase, member: MemberId): Promise<readonly Fact[]> {
  const rows = await db.facts.where('about').equals(aboutMember(member)).toArray();
  return rows
    .map((row) => row.fact)
    .toSorted((a, b) => a.incarnation - b.incarnation || a.seq - b.seq);
}

/** Points of hers spent at this till since the first of these claims was written. */
function spentSince(facts: readonly Fact[], grants: readonly Grant[]): Points {
  const claims = new Set(grants.map(({ claim }) => claim));
  const first = facts.findIndex((fact) => isClaim(fact) && claims.has(fact.body.claim));
  return facts.slice(Math.max(0, first)).reduce((sum, { body }) => sum + spentBy(body), 0);
}

function spentBy(body: FactBody): Points {
  if (body.type === 'purchase.recorded') return body.purchase.redeemedPoints;
  if (body.type !== 'reward.taken') return 0;
  return body.entries.reduce((sum, { points }) => sum + points, 0);
}

async function forget(db: TillDatabase, grants: readonly Grant[]): Promise<void> {
  const gone = new Set(grants.map(({ claim }) => claim));
  await db.transaction('rw', db.line, async () => {
    const kept = ((await readLine(db, 'grants')) ?? []).filter(({ claim }) => !gone.has(claim));
    await writeLine(db, 'grants', kept);
  });
}
