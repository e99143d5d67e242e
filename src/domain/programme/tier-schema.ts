import * as v from 'valibot';
import { MOST_MINOR } from '../money/money.ts';
import { id, listOf, objectOf, oneOf, whole } from './schema-parts.ts';
import { ownText } from './scope-schema.ts';

const tierTest = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('single'), atLeastMinor: whole(1, MOST_MINOR) }),
    objectOf({ kind: v.literal('cumulative'), atLeastMinor: whole(1, MOST_MINOR) }),
    objectOf({ kind: v.literal('purchases'), atLeast: whole(1, 10_000) }),
  ],
  'an object of kind "single", "cumulative" or "purchases"',
);

const tierWindow = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('rolling'), months: whole(1, 120) }),
    objectOf({ kind: v.literal('calendar-year') }),
    objectOf({ kind: v.literal('lifetime') }),
  ],
  'an object of kind "rolling", "calendar-year" or "lifetime"',
);

const holds = objectOf({
  months: whole(1, 120),
  to: oneOf('day', 'end-of-month', 'end-of-year'),
  graceDays: v.exactOptional(whole(0, 366)),
  after: oneOf('one-down', 'reckoned'),
});

export const tier = objectOf({
  id,
  name: ownText,
  rank: whole(1, 100),
  anyOf: listOf(tierTest, 10, 1),
  window: tierWindow,
  countsFrom: oneOf('next-sale', 'at-once'),
  holds: v.exactOptional(holds),
});
