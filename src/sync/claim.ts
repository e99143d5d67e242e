import type { Points } from '#domain/money/money.ts';

export type ClaimRefusal =
  | { readonly code: 'LINE_DOWN' }
  /** Only `granted` may be spent here: the rest is set aside at another till, or gone. */
  | { readonly code: 'POINTS_ELSEWHERE'; readonly granted: Points }
  /** Another till does not know yet that it is not alone: until it does, it may spend them. */
  | { readonly code: 'OTHER_TILL_NOT_TOLD' };
