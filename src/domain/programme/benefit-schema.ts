import * as v from 'valibot';
import { MOST_MINOR } from '../money/money.ts';
import { basisPoints, day, id, listOf, objectOf, oneOf, whole } from './schema-parts.ts';
import { ownText, scope } from './scope-schema.ts';

const some = v.exactOptional;

const share = whole(1, 10_000);
const pieces = whole(1, 1000);

const gives = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('percentage'), basisPoints: share }),
    objectOf({
      kind: v.literal('escalating'),
      basisPoints,
      stepBasisPoints: share,
      mostBasisPoints: share,
    }),
    objectOf({ kind: v.literal('amount'), minor: whole(1, MOST_MINOR) }),
    objectOf({ kind: v.literal('free-pieces'), buy: pieces, free: pieces }),
    objectOf({ kind: v.literal('multiplier'), hundredths: whole(1, 1000) }),
    objectOf({
      kind: v.literal('points'),
      points: whole(1, 1_000_000),
      per: oneOf('piece', 'purchase'),
    }),
    objectOf({ kind: v.literal('credit'), basisPoints: share }),
    objectOf({
      kind: v.literal('voucher'),
      minor: whole(1, MOST_MINOR),
      validDays: whole(1, 3660),
    }),
    objectOf({ kind: oneOf('gift', 'service', 'early-access'), what: ownText }),
  ],
  'an object of kind "percentage", "escalating", "amount", "free-pieces", "multiplier", ' +
    '"points", "credit", "voucher", "gift", "service" or "early-access"',
);

const daysAround = objectOf({ before: whole(0, 60), after: whole(0, 60) });

const when = objectOf({
  birthday: some(
    v.union([oneOf('month', 'day'), daysAround], '"month", "day" or the days before and after'),
  ),
  from: some(day),
  to: some(day),
  weekdays: some(listOf(whole(1, 7), 7, 1)),
});

export const benefit = objectOf({
  id,
  name: ownText,
  gives,
  scope: some(scope),
  tier: some(id),
  when: some(when),
  needs: some(objectOf({ spendMinor: some(whole(1, MOST_MINOR)), pieces: some(pieces) })),
  limit: some(
    objectOf({ times: whole(1, 1000), per: oneOf('birthday', 'day', 'month', 'year', 'ever') }),
  ),
  group: some(id),
  level: some(oneOf('line', 'order')),
  code: some(id),
  byCoupon: some(v.literal(true, 'true')),
});
