import type { Benefit } from '#domain/programme/programme.ts';
import { choice, money, percent, whole, words } from './fields.ts';
import type { Choice, FormField } from './form-field.ts';

type At = readonly ['benefits', number];

/** What a benefit gives, and the figures of that. */
export function givesFields(benefit: Benefit, at: At): readonly FormField[] {
  return [choice([...at, 'gives'], 'gives', choicesFor(benefit)), ...figureFields(benefit, at)];
}

/** A gift is called what the benefit is called, to begin with. */
function choicesFor({ name }: Benefit): readonly Choice[] {
  const escalating = { basisPoints: 500, stepBasisPoints: 100, mostBasisPoints: 1000 };
  return [
    { value: { kind: 'percentage', basisPoints: 1000 }, label: 'gives.percentage' },
    { value: { kind: 'escalating', ...escalating }, label: 'gives.escalating' },
    { value: { kind: 'amount', minor: 1000 }, label: 'gives.amount' },
    { value: { kind: 'free-pieces', buy: 2, free: 1 }, label: 'gives.free-pieces' },
    { value: { kind: 'multiplier', hundredths: 200 }, label: 'gives.multiplier' },
    { value: { kind: 'points', points: 10, per: 'purchase' }, label: 'gives.points' },
    { value: { kind: 'credit', basisPoints: 500 }, label: 'gives.credit' },
    { value: { kind: 'voucher', minor: 1000, validDays: 90 }, label: 'gives.voucher' },
    { value: { kind: 'gift', what: name }, label: 'gives.gift' },
    { value: { kind: 'service', what: name }, label: 'gives.service' },
    { value: { kind: 'early-access', what: name }, label: 'gives.early-access' },
  ];
}

function figureFields({ gives }: Benefit, at: At): readonly FormField[] {
  const of = [...at, 'gives'] as const;
  switch (gives.kind) {
    case 'percentage':
      return [percent([...of, 'basisPoints'], 'gives.percent', [1, 10_000])];
    case 'credit':
      return [percent([...of, 'basisPoints'], 'gives.share', [1, 10_000])];
    case 'escalating':
      return [
        percent([...of, 'basisPoints'], 'escalating.from', [0, gives.mostBasisPoints]),
        percent([...of, 'stepBasisPoints'], 'escalating.step', [1, 10_000]),
        percent([...of, 'mostBasisPoints'], 'escalating.most', [
          Math.max(1, gives.basisPoints),
          10_000,
        ]),
      ];
    case 'amount':
      return [money([...of, 'minor'], 'gives.minor')];
    case 'free-pieces':
      return [
        whole([...of, 'buy'], 'free.buy', [1, 1000]),
        whole([...of, 'free'], 'free.free', [1, 1000]),
      ];
    case 'multiplier': {
      const holds = { kind: 'times', least: 1, most: 1000 } as const;
      return [{ at: [...of, 'hundredths'], label: 'gives.times', holds }];
    }
    case 'points':
      return [
        whole([...of, 'points'], 'gives.points', [1, 1_000_000]),
        choice([...of, 'per'], 'per', words({ purchase: 'per.purchase', piece: 'per.piece' })),
      ];
    case 'voucher':
      return [
        money([...of, 'minor'], 'gives.worth'),
        whole([...of, 'validDays'], 'gives.validDays', [1, 3660]),
      ];
    case 'gift':
    case 'service':
    case 'early-access':
      return [{ at: [...of, 'what'], label: 'gives.what', holds: { kind: 'name' } }];
  }
}
