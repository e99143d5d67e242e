import { assert } from '#domain/assert.ts';
import type { BlocksImported, ImportTakenBack } from '#domain/fact/fact.ts';
import type { FactEnvelope } from '#protocol/fact-schema.ts';
import type { ChainPlace, Note, SyncRequest } from '#protocol/sync-message.ts';
import type { Ledger, TillRecord } from '../store/contract.ts';
import { type ChainView, viewChains } from './chain-view.ts';
import { Intake } from './intake.ts';

/** Facts of one till in the order of the chain, and what it says about them. */
export type Pushed = Pick<
  SyncRequest,
  'till' | 'push' | 'head' | 'schema' | 'erased' | 'takenBack' | 'lostBlocks'
>;

export interface TakenIn {
  /** The last fact of the push that is safe. */
  readonly ack: ChainPlace | undefined;
  readonly notes: readonly Note[];
  /** Blocks without which the push does not go on. */
  readonly wantedBlocks: readonly string[];
  /** How many of its facts were not here before. */
  readonly fresh: number;
  /** Where in the chain the push ended: 0 on its main branch. */
  readonly fork: number;
}

/**
 * Takes a push in, fact by fact in the order of the chain. What was sent before is met again and
 * skipped; the first that does not follow ends the push, and is sent again later.
 */
export async function takeIn(
  ledger: Ledger,
  request: Pushed,
  about: { readonly tills: readonly TillRecord[]; readonly now: number },
): Promise<TakenIn> {
  const push = unbroken(request.push);
  const chains = await viewChains(ledger, request.till, push);
  const { erased, schema = 1 } = request;
  const intake = await Intake.open(ledger, push, { ...about, erased, schema });
  const lost = new Set(request.lostBlocks);
  const takenBack = new Set([...(request.takenBack ?? []), ...push.flatMap(batchTakenBack)]);
  let last: { readonly fact: FactEnvelope; readonly fork: number } | undefined;
  let wantedBlocks: readonly string[] = [];
  let fresh = 0;
  for (const fact of push) {
    const chain = chains.get(fact.incarnation);
    assert(chain !== undefined, 'every chain of a push is in view');
    const placing = chain.place(fact);
    if (placing.kind === 'gap') break;
    if (placing.kind === 'new') {
      const missing = await intake.missingBlocks(fact);
      const isTakenBack = batchImported(fact).some((batch) => takenBack.has(batch));
      wantedBlocks = isTakenBack ? [] : missing.filter((sha256) => !lost.has(sha256));
      if (wantedBlocks.length > 0) break;
      const without = isTakenBack ? 'TAKEN_BACK' : 'BLOCKS_LOST';
      await intake.take(fact, { ...placing, ...(missing.length > 0 && { without }) });
      chain.add(fact, placing.fork);
      fresh += 1;
    }
    last = { fact, fork: placing.fork };
  }
  await intake.write();
  return {
    ack: last && placeOf(last.fact),
    notes: intake.notes,
    wantedBlocks,
    fresh,
    fork: last?.fork ?? (await forkOfHead(ledger, request, chains)),
  };
}

function batchImported({ body }: FactEnvelope): readonly string[] {
  return body.type === 'blocks.imported' ? [(body as BlocksImported).batch] : [];
}

function batchTakenBack({ body }: FactEnvelope): readonly string[] {
  return body.type === 'import.taken-back' ? [(body as ImportTakenBack).batch] : [];
}

/** Up to where each fact stands right after the one before it. */
function unbroken(push: readonly FactEnvelope[]): readonly FactEnvelope[] {
  const broken = push.findIndex((fact, at) => {
    const before = push[at - 1];
    return before !== undefined && !comesNext(before, fact);
  });
  return broken < 0 ? push : push.slice(0, broken);
}

function comesNext(before: FactEnvelope, fact: FactEnvelope): boolean {
  if (fact.incarnation === before.incarnation) return fact.seq === before.seq + 1;
  return fact.incarnation > before.incarnation;
}

function placeOf({ incarnation, seq, hash }: FactEnvelope): ChainPlace {
  return { incarnation, seq, hash };
}

async function forkOfHead(
  ledger: Ledger,
  { till, head }: Pushed,
  chains: ReadonlyMap<number, ChainView>,
): Promise<number> {
  if (head === undefined || chains.size > 0) return 0;
  const { incarnation, seq, hash } = head;
  const here = await ledger.places({ till, incarnation }, { from: seq, to: seq });
  return here.find((place) => place.hash === hash)?.fork ?? 0;
}
