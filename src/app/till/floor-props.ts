import type { RefObject } from 'react';
import type { Done } from './basket/till-store.ts';
import type { Enrolling } from './enrol/use-enrolling.ts';
import type { PayAsked } from './tender/pay-asked.ts';
import type { Taking } from './use-taking.ts';

/** What the floor below the field is given by it. */
export interface FloorProps {
  readonly done: Done | undefined;
  /** The till's own. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly enrolling: Enrolling;
  readonly taking: Taking;
  readonly asked: PayAsked;
}
