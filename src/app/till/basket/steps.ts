import { afterAct, type Sale, type SaleAct } from './sale.ts';

/** A sale with what it was before each of the last twenty acts, so that each can be taken back. */
export interface Steps {
  readonly sale: Sale;
  readonly before: readonly Sale[];
}

export const stepsKept = 20;

export function firstStep(sale: Sale): Steps {
  return { sale, before: [] };
}

export function stepOn(steps: Steps, act: SaleAct): Steps {
  const sale = afterAct(steps.sale, act);
  if (sale === steps.sale) return steps;
  return { sale, before: [...steps.before, steps.sale].slice(-stepsKept) };
}

export function stepBack(steps: Steps): Steps {
  const sale = steps.before.at(-1);
  return sale === undefined ? steps : { sale, before: steps.before.slice(0, -1) };
}
