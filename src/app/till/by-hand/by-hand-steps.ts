import type { OffKind } from './read-off.ts';

/** What stands in the sheet for a price by hand. */
export interface ByHandSteps {
  readonly kind: OffKind;
  readonly typed: string;
  readonly note: string;
  /** The sum and its reason stand, and a manager is asked for her PIN. */
  readonly asking: boolean;
}

export type ByHandAct =
  | { readonly act: 'choose'; readonly kind: OffKind }
  | { readonly act: 'type'; readonly typed: string }
  | { readonly act: 'say-why'; readonly note: string }
  | { readonly act: 'ask' }
  | { readonly act: 'go-back' };

export const atFirst: ByHandSteps = { kind: 'price', typed: '', note: '', asking: false };

/** A sum in euros is none in percent: choosing another way begins the sum anew. */
export function afterByHandAct(steps: ByHandSteps, act: ByHandAct): ByHandSteps {
  switch (act.act) {
    case 'choose':
      return act.kind === steps.kind ? steps : { ...steps, kind: act.kind, typed: '' };
    case 'type':
      return { ...steps, typed: act.typed };
    case 'say-why':
      return { ...steps, note: act.note };
    case 'ask':
      return { ...steps, asking: true };
    case 'go-back':
      return { ...steps, asking: false };
  }
}
