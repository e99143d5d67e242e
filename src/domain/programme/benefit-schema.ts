import * as v from 'valibot';
import { day, id, objectOf, oneOf, whole } from './schema-parts.ts';
import { ownText, scope } from './scope-schema.ts';

const some = v.exactOptional;

const gives = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('percentage'), basisPoints: whole(1, 10_000) }),
    objectOf({ kind: v.literal('multiplier'), hundredths: whole(1, 1000) }),
    objectOf({
      kind: v.literal('points'),
      points: whole(1, 1_000_000),
      per: oneOf('piece', 'purchase'),
    }),
  ],
  'an object of kind "percentage", "multiplier" or "points"',
);

export const benefit = objectOf({
  id,
  name: ownText,
  gives,
  scope: some(scope),
  tier: some(id),
  when: some(objectOf({ birthday: some(v.literal('month')), from: some(day), to: some(day) })),
  limit: some(objectOf({ times: whole(1, 1000), per: oneOf('birthday', 'year', 'ever') })),
  group: some(id),
});
