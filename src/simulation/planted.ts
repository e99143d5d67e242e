import type { Ledger } from '#endpoint/store/contract.ts';
import type { Chance } from '#sample/chance.ts';
import type { SimTill } from './sim-till.ts';
import type { StormStore } from './storm-store.ts';

/** A bug planted on purpose: where the simulation lets somebody else's code in. */
export interface Planted {
  readonly ledger?: (ledger: Ledger) => Ledger;
  /** The text of an answer, before it sets out. */
  readonly answer?: (text: string) => string;
  readonly afterExchange?: (till: SimTill) => Promise<void>;
  readonly eachStep?: (among: Among) => Promise<void>;
}

export interface Among {
  readonly store: StormStore;
  readonly chance: Chance;
}
