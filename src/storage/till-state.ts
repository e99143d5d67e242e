import { assert } from '#domain/assert.ts';
import { GENESIS } from '#protocol/genesis.ts';
import type { TillDatabase } from './database.ts';
import type { FactRow, SyncRow, TillRow } from './till-rows.ts';

/**
 * What a decision may lean on. It holds when the commit finds the chain and the version unmoved.
 */
export interface TillState {
  readonly schema: number;
  readonly version: number;
  readonly programme: string;
  readonly till: string;
  readonly incarnation: number;
  readonly boutique: string;
  /** First digits of the member numbers and receipts that this till gives out. */
  readonly block: number;
  /**
   * Of the next member enrolled, or given a card. A second one in the same decision takes the
   * number after it.
   */
  readonly nextSerial: number;
  /** Of the next receipt, of a purchase or a return. */
  readonly nextReceipt: number;
  /** The only till of its programme, as far as it can know: it holds every point. */
  readonly alone: boolean;
  /** From this place in the endpoint's order on it holds only what is set aside for it. */
  readonly holdsSince?: number;
  /** The chain to be left, of which facts are missing here. */
  readonly leaving?: number;
  /** The last fact acknowledged by the endpoint, in this incarnation; 0 for none. */
  readonly acked: number;
  readonly cursor: number;
  readonly head: { readonly seq: number; readonly hash: string; readonly order: number };
}

const remembered = new WeakMap<
  TillDatabase,
  { readonly epoch: number; readonly state: TillState }
>();

/** As the database has it. */
export async function readTillState(db: TillDatabase): Promise<TillState> {
  return await db.transaction('r', db.meta, db.facts, async () => {
    const [till, sync] = await db.meta.bulkGet(['till', 'sync']);
    assert(till?.key === 'till' && sync?.key === 'sync', 'an opened database has its till');
    return stateFrom(till, sync, await db.facts.toCollection().last());
  });
}

/** A till that was set back cannot know what it holds, until it is given a new chain. */
export function isLeaving({
  incarnation,
  leaving = 0,
}: Pick<TillState, 'incarnation' | 'leaving'>): boolean {
  return leaving >= incarnation;
}

/** As this tab last knew it: no read at all, as long as nobody else wrote. */
export async function knownTillState(db: TillDatabase): Promise<TillState> {
  const known = remembered.get(db);
  if (known?.epoch === db.epoch) return known.state;
  const epoch = db.epoch;
  const state = await readTillState(db);
  remembered.set(db, { epoch, state });
  return state;
}

export function rememberTillState(db: TillDatabase, state: TillState): void {
  remembered.set(db, { epoch: db.epoch, state });
}

export function forgetTillState(db: TillDatabase): void {
  remembered.delete(db);
}

/** Changes who this till is: paired, joined, given a new incarnation. Every tab decides anew. */
export async function changeTill(
  db: TillDatabase,
  changes: Partial<Omit<TillRow, 'key' | 'schema' | 'version'>>,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const till = await db.meta.get('till');
    assert(till?.key === 'till', 'an opened database has its till');
    await db.meta.put({ ...till, ...changes, version: till.version + 1 });
  });
  forgetTillState(db);
  db.nudges.tell({ kind: 'till' });
}

/**
 * A chain begins anew with its incarnation; the order of recording goes on. Whether a till that was
 * set back is still the only one of its endpoint, it cannot know.
 */
function stateFrom(till: TillRow, sync: SyncRow, latest: FactRow | undefined): TillState {
  const { key: _, ...identity } = till;
  const last = latest?.fact.incarnation === till.incarnation ? latest : undefined;
  const isSetBack = sync.cursor > 0 && isLeaving(till);
  return {
    ...identity,
    alone: till.alone && !isSetBack,
    nextSerial: last?.nextSerial ?? 1,
    nextReceipt: last?.nextReceipt ?? 1,
    acked: sync.acked[till.incarnation]?.seq ?? 0,
    cursor: sync.cursor,
    head: {
      seq: last?.fact.seq ?? 0,
      hash: last?.fact.hash ?? GENESIS,
      order: latest?.fact.recordedAt.order ?? 0,
    },
  };
}
