import { memberNumber } from '#domain/member/number.ts';

/**
 * Member numbers for those who come without one: out of the upper half of the till's own range,
 * where its enrolments never get to.
 */
export function numberer({ block, from }: { readonly block: number; readonly from: number }) {
  let serial = from;
  return () => {
    serial += 1;
    return memberNumber(block, serial - 1);
  };
}

export const FIRST_IMPORTED_SERIAL = 5_000_000;
