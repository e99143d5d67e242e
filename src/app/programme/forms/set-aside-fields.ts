import type { Programme } from '#domain/programme/programme.ts';
import { SET_ASIDE_PRESETS } from '#domain/set-aside/policy.ts';
import { choice, optional, whole } from './fields.ts';
import type { FormField } from './form-field.ts';

/** What tills may let her spend without the line: one of four by name, and then in figures. */
export function setAsideFields({
  redemption,
  rewards = [],
  setAside,
}: Programme): readonly FormField[] {
  if (!redemption && rewards.length === 0) return [];
  const { never, careful, standard, trusting } = SET_ASIDE_PRESETS;
  const kind = choice(['setAside'], 'setAside', [
    { value: never, label: 'setAside.never' },
    { value: careful, label: 'setAside.careful' },
    { value: standard, label: 'setAside.standard', also: undefined },
    { value: trusting, label: 'setAside.trusting' },
  ]);
  if (!setAside) return [kind];
  return [
    kind,
    whole(['setAside', 'rewards'], 'setAside.rewards', [0, 1000]),
    optional(whole(['setAside', 'courtesyRewards'], 'setAside.courtesy', [0, 1000])),
  ];
}
