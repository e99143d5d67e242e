import * as v from 'valibot';
import { MOST_MINOR } from '../money/money.ts';
import { id, listOf, objectOf, oneOf, whole } from './schema-parts.ts';
import { ownText } from './scope-schema.ts';

const tierTest = objectOf({
  kind: oneOf('single', 'cumulative'),
  atLeastMinor: whole(1, MOST_MINOR),
});

const tierWindow = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('rolling'), months: whole(1, 120) }),
    objectOf({ kind: v.literal('calendar-year') }),
    objectOf({ kind: v.literal('lifetime') }),
  ],
  'an object of kind "rolling", "calendar-year" or "lifetime"',
);

export const tier = objectOf({
  id,
  name: ownText,
  rank: whole(1, 100),
  anyOf: listOf(tierTest, 10, 1),
  window: tierWindow,
  countsFrom: oneOf('next-sale', 'at-once'),
});
