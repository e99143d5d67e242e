import type { Benefit, Earning, Gives } from '../programme/programme.ts';
import type { Tape } from './tape.ts';

/** How points are earned, and what multiplies and adds to them, off a tape. */
export function someEarning(tape: Tape): Earning {
  const minimumMinor = tape.oneOf([undefined, undefined, 10_000]);
  const [perSale, perDay] = [tape.oneOf([undefined, 50]), tape.oneOf([undefined, 120])];
  return {
    rate: { points: tape.oneOf([1, 2, 5]), perMinor: tape.oneOf([100, 1000, 70]) },
    tax: tape.oneOf(['included', 'excluded']),
    rounding: tape.oneOf(['floor', 'half-up', 'ceil']),
    roundPer: tape.oneOf(['sale', 'line']),
    partPaid: tape.oneOf(['earns-not', 'earns']),
    join: tape.oneOf(['highest', 'product', 'sum']),
    ownPoints: tape.oneOf(['next-sale', 'next-sale', 'at-once']),
    caps: { ...(perSale && { perSale }), ...(perDay && { perDay }) },
    ...(minimumMinor && { minimumMinor }),
  };
}

export function somePointsBenefits(tape: Tape): Benefit[] {
  return Array.from({ length: tape.pick(4) }, (_, index) => {
    const only = tape.oneOf([undefined, 'coats', 'hats']);
    return {
      id: `points-${index}`,
      name: { en: `Points ${index}` },
      gives: tape.oneOf<Gives>([
        { kind: 'multiplier', hundredths: 150 },
        { kind: 'multiplier', hundredths: 200 },
        { kind: 'multiplier', hundredths: 133 },
        { kind: 'multiplier', hundredths: 50 },
        { kind: 'points', points: 7, per: 'piece' },
        { kind: 'points', points: 30, per: 'purchase' },
      ]),
      ...(tape.pick(4) === 1 && { needs: { spendMinor: 20_000 } }),
      ...(only !== undefined && { scope: { only: { categories: [only] } } }),
    };
  });
}
