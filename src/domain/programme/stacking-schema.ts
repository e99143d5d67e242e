import * as v from 'valibot';
import { basisPoints, objectOf, oneOf } from './schema-parts.ts';

const some = v.exactOptional;

export const stacking = objectOf({
  order: some(oneOf('line-first', 'as-listed')),
  ceilingBasisPoints: some(basisPoints),
  marginFloorBasisPoints: some(basisPoints),
});
