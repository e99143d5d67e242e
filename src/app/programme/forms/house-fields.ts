import { choice, optional, percent, words } from './fields.ts';
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
  return [choice(['clawback'], 'clawback', kinds)];
}

export function taxFields(): readonly FormField[] {
  const modes = words({ inside: 'tax.inside', 'on-top': 'tax.on-top' });
  return [
    choice(['tax', 'mode'], 'tax', modes),
    percent(['tax', 'defaultBasisPoints'], 'tax.rate'),
  ];
}

/** In which order discounts work, and how far they may go together. */
export function orderFields(): readonly FormField[] {
  return [
    choice(['stacking', 'order'], 'order', [
      { value: undefined, label: 'order.line-first' },
      ...words({ 'as-listed': 'order.as-listed' }),
    ]),
    optional(percent(['stacking', 'ceilingBasisPoints'], 'order.ceiling')),
    optional(percent(['stacking', 'marginFloorBasisPoints'], 'order.floor')),
  ];
}
