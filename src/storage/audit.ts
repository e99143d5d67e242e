import { Dexie } from 'dexie';
import { membersOf } from '#domain/fact/bare.ts';
import type { Fact } from '#domain/fact/fact.ts';
import { isBare } from '#protocol/bare-fact.ts';
import { factHash } from '#protocol/canonical.ts';
import { GENESIS } from '#protocol/genesis.ts';
import type { TillDatabase } from './database.ts';
import { isErased } from './erase-member.ts';
import type { Mark } from './mark.ts';
import { readReplaced } from './replaced-blocks.ts';
import { sha256Soon } from './sha256-soon.ts';

/** What the till's own record says of itself. */
export type Audit =
  | { readonly verdict: 'whole'; readonly facts: number }
  /** Found empty although the till had facts. */
  | { readonly verdict: 'emptied'; readonly lastKnown: Mark }
  /** Set back: the mark outside knows a later fact than the chain has. */
  | { readonly verdict: 'rewound'; readonly lastKnown: Mark; readonly lastSeq: number }
  /** A fact is missing, or is not the one that was recorded. */
  | { readonly verdict: 'broken'; readonly brokenAt: { incarnation: number; seq: number } }
  | { readonly verdict: 'block-broken'; readonly batch: string; readonly n: number };

const PAGE = 500;

/**
 * Follows the chain from its first fact to its last, hashes what was imported, and asks the mark.
 */
export async function audit(db: TillDatabase): Promise<Audit> {
  const imports = new Map<string, readonly string[]>();
  let previous: Fact | undefined;
  let facts = 0;
  for await (const fact of eachFact(db)) {
    if (!follows(previous, fact) || !(await isWhole(db, fact))) return brokenAt(fact);
    if (fact.body.type === 'blocks.imported') {
      const { batch, blocks } = fact.body;
      imports.set(
        batch,
        blocks.map((block) => block.sha256),
      );
    }
    if (fact.body.type === 'import.taken-back') imports.delete(fact.body.batch);
    previous = fact;
    facts += 1;
  }
  return (
    (await brokenBlock(db, imports)) ??
    (await againstMark(db, previous)) ?? { verdict: 'whole', facts }
  );
}

/** The clerk has read that data was lost: it is not said again. */
export async function acknowledgeLoss(db: TillDatabase): Promise<void> {
  await db.meta.delete('lost');
}

async function* eachFact(db: TillDatabase): AsyncGenerator<Fact> {
  for (let after: [number, unknown] = [0, Dexie.minKey]; ; ) {
    const rows = await db.facts
      .where('[fact.incarnation+fact.seq]')
      .above(after)
      .limit(PAGE)
      .toArray();
    for (const row of rows) yield row.fact;
    const last = rows.at(-1)?.fact;
    if (last === undefined) return;
    after = [last.incarnation, last.seq];
  }
}

function follows(previous: Fact | undefined, fact: Fact): boolean {
  const isFirst = previous === undefined || previous.incarnation < fact.incarnation;
  const isNext = isFirst
    ? fact.seq === 1 && fact.previous === GENESIS
    : fact.seq === previous.seq + 1 && fact.previous === previous.hash;
  return isNext && fact.hash === factHash(fact);
}

/** Something may be missing in a fact only where she was erased, and then all of it is gone. */
async function isWhole(db: TillDatabase, { was, body }: Fact): Promise<boolean> {
  if (was === undefined) return true;
  const erased = await Promise.all(membersOf(body).map((member) => isErased(db, member)));
  return erased.includes(true) && isBare(body);
}

function brokenAt({ incarnation, seq }: Fact): Audit {
  return { verdict: 'broken', brokenAt: { incarnation, seq } };
}

async function brokenBlock(
  db: TillDatabase,
  imports: ReadonlyMap<string, readonly string[]>,
): Promise<Audit | undefined> {
  const replaced = await readReplaced(db);
  for (const [batch, hashes] of imports) {
    for (const [n, hash] of hashes.entries()) {
      const row = await db.blocks.get([batch, n]);
      if (row === undefined || (await sha256Soon(row.bytes)) !== (replaced[hash] ?? hash)) {
        return { verdict: 'block-broken', batch, n };
      }
    }
  }
  return undefined;
}

async function againstMark(db: TillDatabase, last: Fact | undefined): Promise<Audit | undefined> {
  const lost = await db.meta.get('lost');
  if (lost?.key === 'lost') {
    const { key: _, ...lastKnown } = lost;
    return { verdict: 'emptied', lastKnown };
  }
  const mark = db.mark.read();
  if (mark === undefined) return undefined;
  const there = await db.facts.get([mark.incarnation, mark.seq]);
  if (there?.fact.hash === mark.hash) return undefined;
  return { verdict: 'rewound', lastKnown: mark, lastSeq: last?.seq ?? 0 };
}
