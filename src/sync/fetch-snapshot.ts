import type { BlocksImported } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { done, type Result } from '#domain/result.ts';
import { type BlockNamed, type Manifest, manifestForm, unpackRest } from '#protocol/snapshot.ts';
import type { SnapshotOffered } from '#protocol/sync-message.ts';
import type { TillDatabase } from '#storage/database.ts';
import { oneAtATime } from '#storage/one-at-a-time.ts';
import { removeSnapshot } from '#storage/remove-snapshot.ts';
import { countPart, partName, putRest, restName, showShop } from '#storage/snapshot-parts.ts';
import { readTillState } from '#storage/till-state.ts';
import { getBlock, type OverLine, stageNamed, stageUnlessHere } from './blocks-over-line.ts';
import type { NoAnswer } from './line.ts';
import { readLine, type SnapshotPlan, writeLine } from './line-rows.ts';
import { noteBoutique } from './note-boutique.ts';

/** So many blocks are the first part; the next ones are so many times as large, up to the most. */
const FIRST_PART = 1;
const GROWS = 4;
const MOST_IN_PART = 256;

/**
 * Fetches the next part of a snapshot, and says how much of it is here. Each part counts as soon as
 * it is whole: its members can be looked up and sold to, while the till still counts from where it
 * was. Cut off anywhere, even by the end of the program, it goes on where it stopped.
 */
export async function fetchSnapshot(
  db: TillDatabase,
  over: OverLine,
  offered: SnapshotOffered,
): Promise<Result<number, NoAnswer>> {
  return await oneAtATime(`${db.name}.snapshot`, async () => {
    const plan = await planFor(db, over, offered);
    if (!plan.ok) return plan;
    const stepped = await step(db, over, plan.value);
    if (stepped.ok) return done(plan.value.rest + plan.value.parts + 1);
    // One of its blocks is gone: somebody was erased, and the endpoint will offer another.
    if (stepped.refusal.code !== 'TURNED_AWAY') return stepped;
    await leaveSnapshot(db);
    return done(0);
  });
}

/** Whether the shop and whoever was seen last are here. */
export async function canSell(db: TillDatabase): Promise<boolean> {
  return ((await readLine(db, 'snapshot'))?.parts ?? 0) > 0;
}

/** How much of the boutique is here, by the bytes of its snapshot; nothing when all of it is. */
export async function percentArrived(db: TillDatabase): Promise<number | undefined> {
  const plan = await readLine(db, 'snapshot');
  if (plan === undefined) return (await readLine(db, 'arriving')) ? 0 : undefined;
  const { manifest, rest, parts } = plan;
  const here = [...manifest.rest.slice(0, rest), ...partsOf(manifest).slice(0, parts).flat()];
  const all = bytesOf([...manifest.rest, ...manifest.blocks]);
  return Math.floor((100 * bytesOf(here)) / Math.max(all, 1));
}

const bytesOf = (blocks: readonly BlockNamed[]): number =>
  blocks.reduce((sum, { bytes }) => sum + bytes, 0);

/** Everything is here. */
export async function noteArrived(db: TillDatabase): Promise<void> {
  await leaveSnapshot(db);
  await db.line.delete('arriving');
}

/** What was begun with is not wanted any more. */
export async function leaveSnapshot(db: TillDatabase): Promise<void> {
  const plan = await readLine(db, 'snapshot');
  if (plan === undefined) return;
  await removeSnapshot(db, plan.name);
  await db.line.delete('snapshot');
}

async function planFor(
  db: TillDatabase,
  { line, token }: OverLine,
  { name }: SnapshotOffered,
): Promise<Result<SnapshotPlan, NoAnswer>> {
  const before = await readLine(db, 'snapshot');
  if (before?.name === name) return done(before);
  await leaveSnapshot(db);
  const path = `/v1/blocks/manifests/${name}`;
  const manifest = await line.ask({ method: 'GET', path, token, form: manifestForm });
  if (!manifest.ok) return manifest;
  const { incarnation, acked } = await readTillState(db);
  const plan: SnapshotPlan = {
    ...{ name, manifest: manifest.value, rest: 0, parts: 0, imports: [], ready: false },
    told: { incarnation, seq: acked },
  };
  await writeLine(db, 'snapshot', plan);
  return done(plan);
}

async function step(
  db: TillDatabase,
  over: OverLine,
  plan: SnapshotPlan,
): Promise<Result<unknown, NoAnswer>> {
  const { name, manifest, rest, parts, imports } = plan;
  const note = (changes: Partial<SnapshotPlan>) =>
    writeLine(db, 'snapshot', { ...plan, ...changes });
  const nextRest = manifest.rest[rest];
  if (nextRest !== undefined) {
    const block = await getBlock(over, nextRest.sha256);
    if (!block.ok) return block;
    const { facts } = unpackRest(block.value);
    await putRest(db, { name, n: rest, bytes: block.value });
    await beginWith(db, facts);
    return done(await note({ rest: rest + 1, imports: [...imports, ...importsIn(facts)] }));
  }
  const part = partsOf(manifest)[parts];
  if (part !== undefined) {
    const batch = partName(name, parts);
    const names = part.map(({ sha256 }) => sha256);
    const staged = await stageNamed(db, over, { batch, names, snapshot: name });
    if (!staged.ok) return staged;
    return done(await countPart(db, batch, () => note({ parts: parts + 1 })));
  }
  const takenBack = new Set(await takenBackIn(db, plan));
  for (const imported of imports) {
    if (takenBack.has(imported.batch)) continue;
    const staged = await stageUnlessHere(db, over, imported);
    if (!staged.ok) return staged;
  }
  return done(await note({ ready: true }));
}

/** A till without anything can sell by what the shop is, long before it has heard everything. */
async function beginWith(db: TillDatabase, facts: readonly SealedFact[]): Promise<void> {
  if ((await readTillState(db)).cursor > 0) return;
  await showShop(db, facts);
  if ((await db.facts.count()) === 0) await noteBoutique(db, facts);
}

function importsIn(facts: readonly SealedFact[]): readonly BlocksImported[] {
  return facts.flatMap(({ body }) => (body.type === 'blocks.imported' ? [body] : []));
}

async function takenBackIn(db: TillDatabase, plan: SnapshotPlan): Promise<readonly string[]> {
  const batches: string[] = [];
  for (let n = 0; n < plan.rest; n += 1) {
    const row = await db.blocks.get([restName(plan.name), n]);
    const { facts } = unpackRest(row?.bytes ?? new Uint8Array());
    for (const { body } of facts) {
      if (body.type === 'import.taken-back') batches.push(body.batch);
    }
  }
  return batches;
}

/** Small at first, so that the first members are soon here; then larger, so that there are few. */
export function partsOf({ blocks }: Manifest): readonly (readonly BlockNamed[])[] {
  const parts: (readonly BlockNamed[])[] = [];
  let size = FIRST_PART;
  for (let from = 0; from < blocks.length; ) {
    parts.push(blocks.slice(from, from + size));
    from += size;
    size = Math.min(size * GROWS, MOST_IN_PART);
  }
  return parts;
}
