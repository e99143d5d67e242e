import type { FactEnvelope } from '#protocol/fact-schema.ts';
import { GENESIS } from '#protocol/genesis.ts';
import type { LedgerView, Place } from '../store/contract.ts';

export type Placing =
  /** It came before. */
  | { readonly kind: 'known'; readonly fork: number }
  /** What stands before it has not come yet. */
  | { readonly kind: 'gap' }
  /** It comes next, on the main branch (0) or beside it; `broken` when it follows nothing. */
  | { readonly kind: 'new'; readonly fork: number; readonly broken: boolean };

/**
 * One chain of a till as far as a push needs it. A chain may fork: a till whose storage was set
 * back writes other facts at places that are taken. Both happened, so both are kept.
 */
export class ChainView {
  readonly #places: Map<number, Place[]>;
  #last: { readonly seq: number; readonly hash: string };

  constructor(places: readonly Place[], last: Place | undefined) {
    this.#places = Map.groupBy(places, (place) => place.seq);
    this.#last = last ?? { seq: 0, hash: GENESIS };
  }

  /** The last fact on the main branch. */
  get last(): { readonly seq: number; readonly hash: string } {
    return this.#last;
  }

  place({ seq, hash, previous }: FactEnvelope): Placing {
    const here = this.#places.get(seq) ?? [];
    const known = here.find((place) => place.hash === hash);
    if (known !== undefined) return { kind: 'known', fork: known.fork };
    const follows = this.#isThere(seq - 1, previous);
    const next = seq === this.#last.seq + 1;
    if (!follows && seq > this.#last.seq + 1) return { kind: 'gap' };
    const main = next && (!follows || previous === this.#last.hash);
    return { kind: 'new', fork: main ? 0 : this.#nextFork(here), broken: !follows };
  }

  add({ seq, hash }: FactEnvelope, fork: number): void {
    const here = this.#places.get(seq) ?? [];
    this.#places.set(seq, [...here, { seq, hash, fork }]);
    if (fork === 0) this.#last = { seq, hash };
  }

  #isThere(seq: number, hash: string): boolean {
    if (seq === 0) return hash === GENESIS;
    if (seq === this.#last.seq && hash === this.#last.hash) return true;
    return (this.#places.get(seq) ?? []).some((place) => place.hash === hash);
  }

  #nextFork(here: readonly Place[]): number {
    return Math.max(0, ...here.map((place) => place.fork)) + 1;
  }
}

/** The chains that a push touches, by incarnation. */
export async function viewChains(
  ledger: LedgerView,
  till: string,
  push: readonly FactEnvelope[],
): Promise<ReadonlyMap<number, ChainView>> {
  const chains = new Map<number, ChainView>();
  for (const [incarnation, facts] of Map.groupBy(push, (fact) => fact.incarnation)) {
    const chain = { till, incarnation };
    const seqs = facts.map((fact) => fact.seq);
    const range = { from: Math.min(...seqs) - 1, to: Math.max(...seqs) };
    const places = await ledger.places(chain, range);
    chains.set(incarnation, new ChainView(places, await ledger.lastPlace(chain)));
  }
  return chains;
}
