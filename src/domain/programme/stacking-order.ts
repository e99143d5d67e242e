import type { Benefit, Stacking } from './programme.ts';

/** The order in which benefits work: those on the lines before those on the basket. Keeps Q1. */
export function inOrder(benefits: readonly Benefit[], stacking?: Stacking): readonly Benefit[] {
  if (stacking?.order === 'as-listed') return benefits;
  const isOrder = ({ level }: Benefit) => level === 'order';
  return [...benefits.filter((each) => !isOrder(each)), ...benefits.filter(isOrder)];
}

/** Whether it takes money off. */
export function isDiscount({ gives }: Benefit): boolean {
  return ['percentage', 'escalating', 'amount', 'free-pieces'].includes(gives.kind);
}
