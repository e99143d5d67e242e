import { assert } from '#domain/assert.ts';
import type { BlocksImported } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { Card } from '#domain/member/card.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { discardBatch, type Staged, stageBlocks } from '#storage/blocks.ts';
import { outageKind } from '#storage/outage.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { readImports } from '#storage/read/read-imports.ts';
import { readBoutique, readProgrammes } from '#storage/read/read-shop.ts';
import { readTillState } from '#storage/till-state.ts';
import { findKnown } from './intake/find-known.ts';
import type { DeskProgress, ImportOrder, IntakeDesk } from './intake/intake-desk.ts';
import { FIRST_IMPORTED_SERIAL } from './intake/numberer.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface ImportFile {
  readonly clerk: string;
  /** The file's name. */
  readonly source: string;
  /** With the file checked. */
  readonly desk: IntakeDesk;
  readonly onProgress?: ((progress: DeskProgress) => void) | undefined;
  /** Aborted, nothing is kept. */
  readonly signal?: AbortSignal | undefined;
}

export interface Imported {
  readonly batch: string;
  readonly counts: BlocksImported['counts'];
  /** How many of the file's people were here before. */
  readonly known: number;
}

export type ImportRefusal = { readonly code: 'CANCELLED' } | { readonly code: 'NOTHING_TO_IMPORT' };

interface HowTo {
  readonly givePoints: boolean;
  /** Whether something is added to those who were here before. */
  readonly addsToKnown: boolean;
}

/**
 * Brings a checked file in: packed by the desk, staged beside everything else, and made to count by
 * one fact. Until that fact stands, none of it is there; cancelled or failed, none of it stays.
 */
export async function importFile(
  shop: Shop,
  request: ImportFile,
  how: HowTo,
): Promise<Result<Imported, ImportRefusal | NotRecorded>> {
  try {
    return await orNotRecorded(bringIn(shop, request, how));
  } catch (error) {
    if (request.signal?.aborted) return refused({ code: 'CANCELLED' });
    const kind = outageKind(error);
    if (kind === undefined) throw error;
    return refused({ code: 'NOT_RECORDED', kind });
  }
}

async function bringIn(
  shop: Shop,
  request: ImportFile,
  how: HowTo,
): Promise<Result<Imported, ImportRefusal>> {
  const { desk, signal } = request;
  const order = await orderOf(shop, request, how);
  const counts = await desk.begin(order);
  const known = order.known.filter((person) => person !== undefined).length;
  if (counts.members + counts.purchases + counts.returns === 0) {
    return refused({ code: 'NOTHING_TO_IMPORT' });
  }
  const { batch } = order.by;
  const staged = await stageBlocks(shop.db, portions(request), {
    batch,
    ...(signal && { signal }),
  });
  try {
    await record(shop, request, { ...staged, counts });
  } catch (error) {
    await discardBatch(shop.db, batch);
    throw error;
  }
  shop.nudge();
  return done({ batch, counts, known });
}

async function orderOf(
  shop: Shop,
  { clerk, desk }: ImportFile,
  { givePoints, addsToKnown }: HowTo,
): Promise<ImportOrder> {
  const { day } = momentNow(shop);
  const [boutique, programmes, state, imports, known] = await Promise.all([
    readBoutique(shop.db),
    readProgrammes(shop.db),
    readTillState(shop.db),
    readImports(shop.db),
    desk.people().then((people) => findKnown(shop, people, addsToKnown)),
  ]);
  assert(boutique, 'a boutique is opened before anything is imported');
  const numbered = imports.reduce((sum, { counts }) => sum + counts.members, 0);
  return {
    by: { batch: shop.newId(), clerk, boutique: state.boutique },
    day,
    country: boutique.country,
    programme: programmeOn(programmes, day),
    givePoints,
    known,
    numbers: { block: state.block, from: FIRST_IMPORTED_SERIAL + numbered },
  };
}

async function* portions({
  desk,
  onProgress,
  signal,
}: ImportFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (;;) {
    signal?.throwIfAborted();
    const { blocks, isLast, ...progress } = await desk.next();
    onProgress?.(progress);
    yield* blocks;
    if (isLast) return;
  }
}

async function record(
  shop: Shop,
  { clerk, desk, source, signal }: ImportFile,
  { batch, blocks, counts }: Staged & Pick<Imported, 'counts'>,
): Promise<void> {
  const body = { type: 'blocks.imported', batch, source, blocks, counts } as const;
  const added = new Map((await desk.added()).map(({ member, facts }) => [member, facts]));
  await append(shop.db, { clerk, at: momentNow(shop) }, async () => {
    signal?.throwIfAborted();
    const members = shop.db.cards.where('member').anyOf([...added.keys()]);
    const cards: Card[] = [];
    for (const member of await members.primaryKeys()) {
      const history = await readHistory(shop.db, member);
      const card = foldCard([...history, ...(added.get(member) ?? [])]);
      if (card) cards.push(card);
    }
    return { bodies: [body], cards };
  });
}
