import type { Fact } from '#domain/fact/fact.ts';
import type { AsideCode } from '#protocol/sync-message.ts';

/**
 * What never counts and nobody need look at: taken back before its blocks ever came, told by the
 * endpoint as it is, at a number of its own, or let be by a manager.
 */
export const NOT_TO_LOOK_AT = ['TAKEN_BACK', 'TOLD_AS_IT_IS', 'DISCARDED'] as const;

export type Aside = AsideCode | (typeof NOT_TO_LOOK_AT)[number];

export interface AsideFact {
  readonly g: number;
  readonly fact: Fact;
  readonly aside: Aside;
}
