import type { Day } from '#domain/calendar/day.ts';
import { type DeskRules, deskRules } from '#domain/desk/rules.ts';
import { type TodayRow, todayList } from '#domain/desk/today-list.ts';
import { onePersonEach } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Minor } from '#domain/money/money.ts';
import { inForce } from '#domain/programme/in-force.ts';
import type { TillDatabase } from '../database.ts';
import { wholeBatches } from './batches.ts';
import { eachSealedCard } from './each-card.ts';
import { readBoutique, readProgrammes } from './read-shop.ts';

/** A member to whom something is due: what she is worth, and whether all of it is held back. */
export interface DeskCandidate {
  readonly member: MemberId;
  /** Net of returns, over the last twelve months. */
  readonly spentMinor: Minor;
  readonly isHeld: boolean;
}

export interface Desk {
  /** Most valuable first. */
  readonly candidates: readonly DeskCandidate[];
  /** Who was contacted on that very day. */
  readonly contacted: readonly MemberId[];
}

const sealed = new WeakMap<
  TillDatabase,
  { readonly of: string; readonly candidates: readonly DeskCandidate[] }
>();

/**
 * Who comes up on a day. What the blocks say of a day is reckoned once; after that only the cards
 * that changed are looked at again.
 */
export async function readDesk(db: TillDatabase, day: Day): Promise<Desk> {
  const [boutique, programmes] = await Promise.all([readBoutique(db), readProgrammes(db)]);
  const versions = programmes.length === 0 ? undefined : inForce(programmes, day);
  const rules = deskRules(boutique?.currency ?? 'EUR', versions);
  const rows = (await db.cards.toArray()).map((row) => row.card);
  const changed = new Set(rows.map(({ member }) => member));
  const cards = onePersonEach(rows);
  const unchanged = (await sealedCandidates(db, day, rules)).filter(
    ({ member }) => !changed.has(member),
  );
  return {
    candidates: mostValuable([...candidatesAmong(cards, day, rules), ...unchanged]),
    contacted: cards
      .filter(({ contacts }) => contacts.some((contact) => contact.day === day))
      .map(({ member }) => member),
  };
}

async function sealedCandidates(
  db: TillDatabase,
  day: Day,
  rules: DeskRules,
): Promise<readonly DeskCandidate[]> {
  const batches = await wholeBatches(db);
  const of = [day, JSON.stringify(rules), ...batches.map(({ batch }) => batch)].join(' ');
  const known = sealed.get(db);
  if (known?.of === of) return known.candidates;
  const candidates: DeskCandidate[] = [];
  for await (const cards of eachSealedCard(db, new Set())) {
    candidates.push(...candidatesAmong(cards, day, rules));
  }
  sealed.set(db, { of, candidates });
  return candidates;
}

function candidatesAmong(cards: readonly Card[], day: Day, rules: DeskRules): DeskCandidate[] {
  const { due, held } = todayList(cards, day, rules);
  const as = (isHeld: boolean) => (row: TodayRow) => ({
    member: row.card.member,
    spentMinor: row.spentMinor,
    isHeld,
  });
  return [...due.map(as(false)), ...held.map(as(true))];
}

function mostValuable(candidates: readonly DeskCandidate[]): readonly DeskCandidate[] {
  return candidates.toSorted((a, b) => b.spentMinor - a.spentMinor);
}
