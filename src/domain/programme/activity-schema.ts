import * as v from 'valibot';
import { day, id, listOf, minor, objectOf, oneOf, whole } from './schema-parts.ts';
import { ownText } from './scope-schema.ts';

const some = v.exactOptional;
const points = whole(1, 1_000_000);

const terms = {
  id,
  name: ownText,
  points,
  tier: some(id),
  when: some(objectOf({ from: some(day), to: some(day) })),
  limits: some(
    listOf(objectOf({ times: whole(1, 1000), per: oneOf('day', 'month', 'year', 'ever') }), 4),
  ),
};

const plain = <const Kind extends string>(kind: Kind) =>
  objectOf({ ...terms, kind: v.literal(kind) });

export const activity = v.variant(
  'kind',
  [
    plain('enrolment'),
    plain('visit'),
    plain('survey'),
    plain('own'),
    objectOf({ ...terms, kind: v.literal('birthday'), days: some(whole(1, 366)) }),
    objectOf({
      ...terms,
      kind: v.literal('referral'),
      friendPoints: points,
      fromMinor: some(minor),
    }),
  ],
  'an object of kind "enrolment", "referral", "birthday", "visit", "survey" or "own"',
);
