import type { Chance } from '../chance.ts';
import type { Snapshots } from '../snapshot/snapshots.ts';
import type { Store } from '../store/contract.ts';
import type { NumbersHeard } from '../tills/numbers-heard.ts';

/** What every route works with. */
export interface House {
  readonly store: Store;
  readonly snapshots: Snapshots;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly chance: Chance;
  readonly heard: NumbersHeard;
}
