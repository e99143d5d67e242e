import { ratio } from '../money/ratio.ts';
import type { Benefit, Earning, Gives } from './programme.ts';

export type BenefitOf<Kind extends Gives['kind']> = Benefit & {
  readonly gives: Extract<Gives, { kind: Kind }>;
};

export function ofKind<Kind extends Gives['kind']>(
  benefits: readonly Benefit[],
  kind: Kind,
): BenefitOf<Kind>[] {
  return benefits.filter((benefit): benefit is BenefitOf<Kind> => benefit.gives.kind === kind);
}

/**
 * What multipliers that meet come to, in hundredths. 1.5 and 2: the highest is 2, the product 3,
 * the sum of what each adds 2.5. A product is rounded to hundredths, half up, as each comes to it.
 * Keeps E7.
 */
export function joined(hundredths: readonly number[], join: Earning['join'] = 'highest'): number {
  switch (join) {
    case 'highest':
      return Math.max(...hundredths);
    case 'product':
      return hundredths.reduce(
        (all, by) => ratio(all, { by, over: 100, rounding: 'half-up' }),
        100,
      );
    case 'sum':
      return Math.max(
        0,
        hundredths.reduce((all, by) => all + by - 100, 100),
      );
  }
}
