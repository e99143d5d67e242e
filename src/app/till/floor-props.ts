import type { Done } from './basket/till-store.ts';
import type { Enrolling } from './enrol/use-enrolling.ts';
import type { OmniboxState } from './omnibox/use-omnibox.ts';
import type { PayAsked } from './tender/pay-asked.ts';
import type { Taking } from './use-taking.ts';

/** What the floor below the field is given by it. */
export interface FloorProps {
  readonly done: Done | undefined;
  readonly omnibox: OmniboxState;
  readonly enrolling: Enrolling;
  readonly taking: Taking;
  readonly asked: PayAsked;
}
