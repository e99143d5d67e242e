import * as v from 'valibot';
import { basisPoints, listOf, objectOf, oneOf } from './schema-parts.ts';
import { articleMatch } from './scope-schema.ts';

export const tax = objectOf({
  mode: oneOf('inside', 'on-top'),
  defaultBasisPoints: basisPoints,
  rates: v.exactOptional(listOf(objectOf({ only: articleMatch, basisPoints }), 50)),
});
