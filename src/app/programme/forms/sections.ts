import type { Programme } from '#domain/programme/programme.ts';
import { activityFields } from './activity-fields.ts';
import { benefitFields } from './benefit-fields.ts';
import type { FormField } from './form-field.ts';
import { nameFields, orderFields, returnFields, taxFields } from './house-fields.ts';
import { lapseFields } from './lapse-fields.ts';
import { itemsOf, type Listed } from './list-acts.ts';
import { earningFields, worthFields } from './points-fields.ts';
import { rewardFields } from './reward-fields.ts';
import { setAsideFields } from './set-aside-fields.ts';
import { handFields, tierFields } from './tier-fields.ts';

/** A panel of the draft: fields of its own, or a list of things with fields. */
export type FormSection =
  | { readonly about: Plain; readonly fields: (programme: Programme) => readonly FormField[] }
  | {
      readonly about: Listed;
      readonly fieldsOf: (programme: Programme, index: number) => readonly FormField[];
      /** Of all of them together. */
      readonly besides?: () => readonly FormField[];
    };

type Plain = 'earn' | 'worth' | 'setAside' | 'lapse' | 'order' | 'returns' | 'tax';

/** In the order in which the handbook says them. */
export const formSections: readonly FormSection[] = [
  { about: 'earn', fields: earningFields },
  { about: 'activities', fieldsOf: activityFields },
  { about: 'worth', fields: worthFields },
  { about: 'rewards', fieldsOf: rewardFields },
  { about: 'setAside', fields: setAsideFields },
  { about: 'lapse', fields: lapseFields },
  {
    about: 'tiers',
    fieldsOf: ({ tiers }, index) => tierFields(tiers[index], index),
    besides: handFields,
  },
  { about: 'benefits', fieldsOf: benefitFields },
  { about: 'order', fields: orderFields },
  { about: 'returns', fields: returnFields },
  { about: 'tax', fields: taxFields },
];

/** Every field that there is in a draft. */
export function fieldsIn(programme: Programme): readonly FormField[] {
  const inSections = formSections.flatMap((section) =>
    'fields' in section
      ? section.fields(programme)
      : [
          ...itemsOf(programme, section.about).flatMap((_, index) =>
            section.fieldsOf(programme, index),
          ),
          ...(section.besides?.() ?? []),
        ],
  );
  return [...nameFields(), ...inSections];
}
