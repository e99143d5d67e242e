import type { Fact } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { ShiftNow } from '#domain/shift/shift-now.ts';
import type { ZReport } from '#domain/shift/shift-report.ts';
import { aboutClosing } from '../about.ts';
import type { TillDatabase } from '../database.ts';
import { inOrder } from './read-history.ts';

/** A Z report as it was recorded, at this till or another. */
export interface Closing {
  readonly hash: string;
  readonly z: ZReport;
  readonly own: boolean;
}

/** The Z reports of the boutique that this till knows, the latest first. */
export async function readClosings(db: TillDatabase): Promise<readonly Closing[]> {
  const till = await nameOfTill(db);
  const facts = inOrder(await closingFacts(db));
  return facts
    .toReversed()
    .flatMap(({ hash, body, till: of }) =>
      body.type === 'shift.closed' ? [{ hash, z: body.z, own: of === till }] : [],
    );
}

/**
 * What this till recorded since its last Z report. One that was set back or emptied has earlier
 * facts of its own among those that came down the line: they are its own all the same.
 */
export async function readShiftNow(db: TillDatabase): Promise<ShiftNow> {
  const till = await nameOfTill(db);
  const own = inOrder(await closingFacts(db)).filter((fact) => fact.till === till);
  const last = own.at(-1)?.body;
  const z = last?.type === 'shift.closed' ? last.z : undefined;
  const since = z?.upTo ?? 0;
  const facts = [...(await ownFactsSince(db)), ...(await lostFacts(db, till))];
  return {
    ...(z && { last: z }),
    facts: inOrder(facts).filter(({ recordedAt }) => recordedAt.order > since),
  };
}

async function closingFacts(db: TillDatabase): Promise<readonly SealedFact[]> {
  const [own, pulled] = await Promise.all([
    db.facts.where('about').equals(aboutClosing).toArray(),
    db.pulled.where('about').equals(aboutClosing).toArray(),
  ]);
  return [...own, ...pulled].map((row) => row.fact);
}

/** In this device's own chain: all that stands after the last closing there. */
async function ownFactsSince(db: TillDatabase): Promise<readonly Fact[]> {
  const closing = await db.facts.where('about').equals(aboutClosing).last();
  const { incarnation, seq } = closing?.fact ?? { incarnation: 0, seq: 0 };
  const rows = await db.facts
    .where('[fact.incarnation+fact.seq]')
    .above([incarnation, seq])
    .toArray();
  return rows.map((row) => row.fact);
}

async function lostFacts(db: TillDatabase, till: string): Promise<readonly SealedFact[]> {
  const row = await db.meta.get('till');
  if (row?.key !== 'till' || row.incarnation === 1) return [];
  const rows = await db.pulled.filter(({ fact }) => fact.till === till).toArray();
  return rows.map(({ fact }) => fact);
}

async function nameOfTill(db: TillDatabase): Promise<string> {
  const row = await db.meta.get('till');
  return row?.key === 'till' ? row.till : '';
}
