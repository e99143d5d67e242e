import type { Benefit } from '../programme/programme.ts';
import { isGiftCard, type OutOfScope, outOfScope } from '../programme/scope.ts';
import type { BasketLine } from '../purchase/purchase.ts';

/** For each line why a benefit does not lie on it; nothing where it does. */
export type Coverage = readonly (OutOfScope | GiftCard | undefined)[];

interface GiftCard {
  readonly code: 'GIFT_CARD';
}

const GIFT_CARD: GiftCard = { code: 'GIFT_CARD' };

/** A gift card takes no discount, whatever the benefit says. Keeps Q3. */
export function coverageOf({ scope }: Benefit, lines: readonly BasketLine[]): Coverage {
  return lines.map(({ article }) => (isGiftCard(article) ? GIFT_CARD : outOfScope(article, scope)));
}

export function coversAny(coverage: Coverage): boolean {
  return coverage.includes(undefined);
}
