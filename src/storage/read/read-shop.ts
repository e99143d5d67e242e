import type { CardBox } from '#domain/member/printed-cards.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { TillDatabase } from '../database.ts';
import type { Boutique, Clerk } from '../till-rows.ts';

/** The boutique; nothing before the shop is opened the first time. */
export async function readBoutique(db: TillDatabase): Promise<Boutique | undefined> {
  const row = await db.meta.get('boutique');
  if (row?.key !== 'boutique') return undefined;
  const { key: _, ...boutique } = row;
  return boutique;
}

/** The boxes of printed cards that members get theirs out of. */
export async function readCardBoxes(db: TillDatabase): Promise<readonly CardBox[]> {
  const row = await db.meta.get('cards');
  return row?.key === 'cards' ? row.boxes : [];
}

/** Those who work here, by name; who left comes with `left`. */
export async function readClerks(db: TillDatabase): Promise<readonly Clerk[]> {
  const clerks = await db.clerks.toArray();
  return clerks.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Every version ever published, oldest first. */
export async function readProgrammes(db: TillDatabase): Promise<readonly Programme[]> {
  return (await db.programmes.toArray()).map((row) => row.programme);
}
