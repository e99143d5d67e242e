import type { Trial } from './trial.ts';

/** What each part of the form changes of the basket that is tried. */
export interface TrialPart {
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
}
