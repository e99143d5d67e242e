import * as v from 'valibot';
import {
  basisPoints,
  listOf,
  minor,
  monthDay,
  objectOf,
  oneOf,
  points,
  whole,
} from './schema-parts.ts';
import { scope } from './scope-schema.ts';

const some = v.exactOptional;

/** How points are earned, spent and lost. */
export const earning = objectOf({
  rate: objectOf({ points: whole(1, 1000), perMinor: whole(1, 1_000_000_000) }),
  tax: oneOf('included', 'excluded'),
  rounding: oneOf('floor', 'half-up', 'ceil'),
  roundPer: oneOf('sale', 'line'),
  partPaid: oneOf('earns-not', 'earns'),
  except: some(scope),
  pendingDays: some(whole(0, 366)),
  join: some(oneOf('highest', 'product', 'sum')),
  minimumMinor: some(minor),
  pendingSpendable: some(v.literal(true, 'true')),
  ownPoints: some(oneOf('next-sale', 'at-once')),
  caps: some(objectOf({ perSale: some(points), perDay: some(points), perMonth: some(points) })),
});

export const redemption = objectOf({
  block: objectOf({ points: whole(1, 1_000_000), minor: whole(1, 1_000_000_000) }),
  minimumPoints: whole(0, 1_000_000),
  capBasisPoints: basisPoints,
  maxPointsPerSale: some(points),
  except: some(scope),
});

export const setAside = objectOf({
  rewards: whole(0, 1000),
  courtesyRewards: some(whole(0, 1000)),
});

export const expiry = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('never') }),
    objectOf({
      kind: v.literal('months'),
      months: whole(1, 120),
      to: oneOf('day', 'end-of-month'),
    }),
    objectOf({ kind: v.literal('season'), ends: listOf(monthDay, 12, 1) }),
    objectOf({ kind: v.literal('inactivity'), months: whole(1, 120) }),
  ],
  'an object of kind "never", "months", "season" or "inactivity"',
);
