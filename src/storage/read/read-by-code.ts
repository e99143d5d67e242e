import type { SealedFact } from '#domain/fact/member-record.ts';
import { foldBearerRights } from '#domain/rights/bearer-rights.ts';
import type { Right } from '#domain/rights/right.ts';
import { aboutCode } from '../about.ts';
import type { TillDatabase } from '../database.ts';

/** Gift cards and vouchers by their code, as far as this till has heard of them. */
export async function readByCode(
  db: TillDatabase,
  codes: readonly string[],
): Promise<readonly Right[]> {
  if (codes.length === 0) return [];
  const keys = codes.map(aboutCode);
  const [pulled, own] = await Promise.all([
    db.pulled.where('about').anyOf(keys).toArray(),
    db.facts.where('about').anyOf(keys).toArray(),
  ]);
  return foldedOf([...pulled, ...own]).filter(({ id }) => codes.includes(id));
}

/** All of them. */
export async function readAllByCode(db: TillDatabase): Promise<readonly Right[]> {
  const [pulled, own] = await Promise.all([
    db.pulled.where('about').startsWith(aboutCode('')).distinct().toArray(),
    db.facts.where('about').startsWith(aboutCode('')).distinct().toArray(),
  ]);
  return foldedOf([...pulled, ...own]);
}

function foldedOf(rows: readonly { readonly fact: SealedFact }[]): readonly Right[] {
  return foldBearerRights(rows.map(({ fact }) => fact));
}
