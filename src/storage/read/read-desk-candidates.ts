import type { Day } from '#domain/calendar/day.ts';
import { followUps } from '#domain/desk/follow-ups.ts';
import { type DeskRules, deskRules } from '#domain/desk/rules.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { TillDatabase } from '../database.ts';
import { wholeBatches } from './batches.ts';
import { eachSealedCard } from './each-card.ts';
import { readBoutique } from './read-shop.ts';

const sealed = new WeakMap<
  TillDatabase,
  { readonly of: string; readonly members: readonly MemberId[] }
>();

/**
 * Members to whom something is due on a day, put off or not. What the blocks say of a day is
 * reckoned once; after that only the cards that changed are looked at again.
 */
export async function readDeskCandidates(db: TillDatabase, day: Day): Promise<readonly MemberId[]> {
  const rules = deskRules((await readBoutique(db))?.currency ?? 'EUR');
  const rows = await db.cards.toArray();
  const changed = new Set(rows.map((row) => row.member));
  const unchanged = (await sealedCandidates(db, day, rules)).filter((id) => !changed.has(id));
  const fresh = rows.filter((row) => isDue(row.card, day, rules)).map((row) => row.member);
  return [...fresh, ...unchanged];
}

async function sealedCandidates(
  db: TillDatabase,
  day: Day,
  rules: DeskRules,
): Promise<readonly MemberId[]> {
  const batches = await wholeBatches(db);
  const of = [day, JSON.stringify(rules), ...batches.map(({ batch }) => batch)].join(' ');
  const known = sealed.get(db);
  if (known?.of === of) return known.members;
  const members: MemberId[] = [];
  for await (const cards of eachSealedCard(db, new Set())) {
    members.push(...cards.filter((card) => isDue(card, day, rules)).map((card) => card.member));
  }
  sealed.set(db, { of, members });
  return members;
}

function isDue(card: Card, day: Day, rules: DeskRules): boolean {
  return followUps(card, day, rules).length > 0;
}
