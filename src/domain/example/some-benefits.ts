import type { Benefit, BenefitNeeds, Gives, Scope, Stacking } from '../programme/programme.ts';
import type { Tape } from './tape.ts';

/** Benefits that take money off, and gifts, in every kind and group, off a tape. */
export function someBenefits(tape: Tape, most: number): Benefit[] {
  return Array.from({ length: tape.pick(most + 1) }, (_, index) => {
    const group = tape.oneOf([undefined, 'card', 'other', 'third']);
    const scope = someScope(tape);
    const needs = someNeeds(tape);
    return {
      id: `extra-${index}`,
      name: { en: `Extra ${index}` },
      gives: someGives(tape),
      level: tape.oneOf(['line', 'order']),
      ...(group !== undefined && { group }),
      ...(scope && { scope }),
      ...(needs && { needs }),
      ...(tape.pick(4) === 1 && { limit: { times: 1, per: 'day' } }),
    };
  });
}

export function someStacking(tape: Tape): Stacking {
  const ceiling = tape.oneOf([undefined, undefined, 3000, 0, 4999]);
  const floor = tape.oneOf([undefined, undefined, 0, 2550]);
  return {
    order: tape.oneOf(['line-first', 'as-listed']),
    ...(ceiling !== undefined && { ceilingBasisPoints: ceiling }),
    ...(floor !== undefined && { marginFloorBasisPoints: floor }),
  };
}

function someGives(tape: Tape): Gives {
  const basisPoints = tape.oneOf([500, 1250, 3333, 10_000, 1]);
  const [stepBasisPoints, mostBasisPoints] = [tape.oneOf([100, 777]), 10_000];
  return tape.oneOf<Gives>([
    { kind: 'percentage', basisPoints },
    { kind: 'percentage', basisPoints: 1 + tape.pick(5000) },
    { kind: 'amount', minor: 1 + tape.pick(20_000) },
    { kind: 'free-pieces', buy: 1 + tape.pick(3), free: 1 + tape.pick(2) },
    { kind: 'escalating', basisPoints, stepBasisPoints, mostBasisPoints },
    { kind: 'gift', what: { en: 'a carnation' } },
  ]);
}

function someScope(tape: Tape): Scope | undefined {
  return tape.oneOf<Scope | undefined>([
    undefined,
    { only: { categories: ['coats'] } },
    { only: { categories: ['hats', 'shoes'] } },
    { except: { tags: ['reduced'] } },
  ]);
}

function someNeeds(tape: Tape): BenefitNeeds | undefined {
  return tape.oneOf<BenefitNeeds | undefined>([
    ...([undefined, undefined, undefined] as const),
    { spendMinor: 20_000 },
    { pieces: 3 },
  ]);
}
