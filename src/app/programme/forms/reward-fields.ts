import type { Benefit, Programme, Reward } from '#domain/programme/programme.ts';
import { tierChoices } from './benefit-fields.ts';
import { choice, money, whole } from './fields.ts';
import type { Choice, FormField } from './form-field.ts';

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
      ...couponChoices(programme),
      { value: { kind: 'gift', what: reward.name }, label: 'gives.gift' },
    ]),
    ...givenFields(programme, reward, at),
    choice([...at, 'tier'], 'benefit.tier', tierChoices(programme)),
  ];
}

/** Only where a benefit waits to be opened by one. */
function couponChoices(programme: Programme): readonly Choice[] {
  const [first] = byCoupon(programme);
  if (!first) return [];
  const value = { kind: 'coupon', benefit: first.id, validDays: 90 };
  return [{ value, label: 'gives.coupon' }];
}

function byCoupon({ benefits }: Programme): readonly Benefit[] {
  return benefits.filter((benefit) => benefit.byCoupon);
}

function givenFields(programme: Programme, { gives }: Reward, at: At): readonly FormField[] {
  const days = whole([...at, 'gives', 'validDays'], 'gives.validDays', [1, 3660]);
  switch (gives.kind) {
    case 'gift':
      return [{ at: [...at, 'gives', 'what'], label: 'gives.what', holds: { kind: 'name' } }];
    case 'voucher':
      return [money([...at, 'gives', 'minor'], 'gives.worth'), days];
    case 'coupon': {
      const options = byCoupon(programme).map(({ id, name }) => ({ value: id, label: name }));
      return [choice([...at, 'gives', 'benefit'], 'gives.benefit', options), days];
    }
  }
}
