import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { articles, choice, money, optional, percent, whole, words } from './fields.ts';
import type { FormField } from './form-field.ts';

const MOST = 1_000_000_000;

/** How points come: nothing but the choice where there are none. */
export function earningFields({ earning, currency }: Programme): readonly FormField[] {
  const begin = houseProgramme(currency).earning;
  const has = choice(['earning'], 'earn', [
    { value: undefined, label: 'earn.no' },
    { value: begin, label: 'earn.yes' },
  ]);
  const givable = optional(whole(['givableDays'], 'earn.givable', [0, 366]));
  if (!earning) return [has, givable];
  return [
    has,
    whole(['earning', 'rate', 'points'], 'rate.points', [1, 1000]),
    money(['earning', 'rate', 'perMinor'], 'rate.per'),
    optional(money(['earning', 'minimumMinor'], 'earn.minimum', 0)),
    articles(['earning', 'except'], 'earn.except'),
    ...reckoningFields(),
    optional(whole(['earning', 'pendingDays'], 'earn.pending', [0, 366])),
    ...spendingFields(),
    ...capFields(),
    givable,
  ];
}

function reckoningFields(): readonly FormField[] {
  return [
    choice(
      ['earning', 'tax'],
      'earn.tax',
      words({ included: 'earn.tax.included', excluded: 'earn.tax.excluded' }),
    ),
    choice(
      ['earning', 'rounding'],
      'rounding',
      words({ floor: 'rounding.floor', 'half-up': 'rounding.half-up', ceil: 'rounding.ceil' }),
    ),
    choice(
      ['earning', 'roundPer'],
      'roundPer',
      words({ sale: 'roundPer.sale', line: 'roundPer.line' }),
    ),
    choice(
      ['earning', 'partPaid'],
      'partPaid',
      words({ 'earns-not': 'partPaid.earns-not', earns: 'partPaid.earns' }),
    ),
    choice(['earning', 'join'], 'join', [
      { value: undefined, label: 'join.highest', also: 'highest' },
      ...words({ sum: 'join.sum', product: 'join.product' }),
    ]),
  ];
}

/** When the points of a purchase can pay. */
function spendingFields(): readonly FormField[] {
  return [
    choice(['earning', 'pendingSpendable'], 'pendingSpendable', [
      { value: undefined, label: 'pendingSpendable.no' },
      { value: true, label: 'pendingSpendable.yes' },
    ]),
    choice(['earning', 'ownPoints'], 'ownPoints', [
      { value: undefined, label: 'ownPoints.next-sale', also: 'next-sale' },
      ...words({ 'at-once': 'ownPoints.at-once' }),
    ]),
  ];
}

function capFields(): readonly FormField[] {
  return [
    optional(whole(['earning', 'caps', 'perSale'], 'caps.perSale', [0, MOST])),
    optional(whole(['earning', 'caps', 'perDay'], 'caps.perDay', [0, MOST])),
    optional(whole(['earning', 'caps', 'perMonth'], 'caps.perMonth', [0, MOST])),
  ];
}

/** What points are worth. */
export function worthFields({ redemption, currency }: Programme): readonly FormField[] {
  const begin = houseProgramme(currency).redemption;
  const has = choice(['redemption'], 'worth', [
    { value: undefined, label: 'worth.no' },
    { value: begin, label: 'worth.yes' },
  ]);
  if (!redemption) return [has];
  return [
    has,
    whole(['redemption', 'block', 'points'], 'block.points', [1, 1_000_000]),
    money(['redemption', 'block', 'minor'], 'block.minor'),
    whole(['redemption', 'minimumPoints'], 'worth.minimum', [0, 1_000_000]),
    percent(['redemption', 'capBasisPoints'], 'worth.cap'),
    optional(whole(['redemption', 'maxPointsPerSale'], 'worth.most', [0, MOST])),
    articles(['redemption', 'except'], 'worth.except'),
  ];
}
