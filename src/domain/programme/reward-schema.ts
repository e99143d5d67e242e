import * as v from 'valibot';
import { MOST_MINOR } from '../money/money.ts';
import { id, objectOf, whole } from './schema-parts.ts';
import { ownText } from './scope-schema.ts';

const gives = v.variant(
  'kind',
  [
    objectOf({
      kind: v.literal('voucher'),
      minor: whole(1, MOST_MINOR),
      validDays: whole(1, 3660),
    }),
    objectOf({ kind: v.literal('coupon'), benefit: id, validDays: whole(1, 3660) }),
    objectOf({ kind: v.literal('gift'), what: ownText }),
  ],
  'an object of kind "voucher", "coupon" or "gift"',
);

export const reward = objectOf({
  id,
  name: ownText,
  points: whole(1, 1_000_000),
  tier: v.exactOptional(id),
  gives,
});
