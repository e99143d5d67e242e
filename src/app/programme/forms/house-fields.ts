import type { Programme } from '#domain/programme/programme.ts';
import { articles, choice, money, optional, percent, words } from './fields.ts';
import type { FormField } from './form-field.ts';

/** What the whole programme is called. */
export function nameFields(): readonly FormField[] {
  return [{ at: ['name'], label: 'name', holds: { kind: 'name' } }];
}

/** What becomes of points when goods come back. */
export function returnFields(): readonly FormField[] {
  const kinds = words({
    negative: 'clawback.negative',
    clamp: 'clawback.clamp',
    'from-refund': 'clawback.from-refund',
  });
  return [
    choice(['clawback'], 'clawback', kinds),
    optional(money(['looseMostMinor'], 'loose.most', 0)),
  ];
}

/** The rate of the house, and those of some articles. */
export function taxFields({ tax }: Programme): readonly FormField[] {
  const modes = words({ inside: 'tax.inside', 'on-top': 'tax.on-top' });
  const { rates = [], defaultBasisPoints } = tax;
  const one = { only: { tags: ['reduced'] }, basisPoints: defaultBasisPoints };
  const many = (count: number) => [...rates, one, one, one].slice(0, count);
  return [
    choice(['tax', 'mode'], 'tax', modes),
    percent(['tax', 'defaultBasisPoints'], 'tax.rate'),
    choice(['tax', 'rates'], 'tax.rates', [
      { value: undefined, label: 'tax.rates.0' },
      { value: many(1), label: 'tax.rates.1' },
      { value: many(2), label: 'tax.rates.2' },
      { value: many(3), label: 'tax.rates.3' },
    ]),
    ...rates.flatMap((_, place) => [
      percent(['tax', 'rates', place, 'basisPoints'], 'tax.of'),
      articles(['tax', 'rates', place, 'only'], 'tax.only'),
    ]),
  ];
}

/** In which order discounts work, and how far they may go together. */
export function orderFields(): readonly FormField[] {
  return [
    choice(['stacking', 'order'], 'order', [
      { value: undefined, label: 'order.line-first', also: 'line-first' },
      ...words({ 'as-listed': 'order.as-listed' }),
    ]),
    optional(percent(['stacking', 'ceilingBasisPoints'], 'order.ceiling')),
    optional(percent(['stacking', 'marginFloorBasisPoints'], 'order.floor')),
  ];
}
