import type { Programme, Reward } from '#domain/programme/programme.ts';
import { tierChoices } from './benefit-fields.ts';
import { choice, money, whole } from './fields.ts';
import type { FormField } from './form-field.ts';

type At = readonly ['rewards', number];

/** One thing that points can be changed into: for how many, into what, and by whom. */
export function rewardFields(programme: Programme, index: number): readonly FormField[] {
  const reward = programme.rewards?.[index];
  if (!reward) return [];
  const at: At = ['rewards', index];
  return [
    { at: [...at, 'name'], label: 'name', holds: { kind: 'name' } },
    whole([...at, 'points'], 'reward.points', [1, 1_000_000]),
    choice([...at, 'gives'], 'gives', [
      { value: { kind: 'voucher', minor: 1000, validDays: 90 }, label: 'gives.voucher' },
      { value: { kind: 'gift', what: reward.name }, label: 'gives.gift' },
    ]),
    ...givenFields(reward, at),
    choice([...at, 'tier'], 'benefit.tier', tierChoices(programme)),
  ];
}

function givenFields({ gives }: Reward, at: At): readonly FormField[] {
  if (gives.kind === 'gift') {
    return [{ at: [...at, 'gives', 'what'], label: 'gives.what', holds: { kind: 'name' } }];
  }
  return [
    money([...at, 'gives', 'minor'], 'gives.worth'),
    whole([...at, 'gives', 'validDays'], 'gives.validDays', [1, 3660]),
  ];
}
