import type { Day } from '../calendar/day.ts';
import type { Card, TierByHand } from '../member/card.ts';
import type { Programme, Tier } from './programme.ts';

interface HandGiven {
  readonly tier: Tier;
  readonly given: TierByHand;
  /** It is what she has, whatever is reckoned: so said the version in force when it was given. */
  readonly isFixed: boolean;
}

/**
 * The tier that a manager gave her, on the days that it was given for: Gold until 31 January is
 * Gold on that day and no more on 1 February. `versions` come oldest first, the one in force last.
 * Keeps T5.
 */
export function handGiven(
  { tierByHand: given }: Pick<Card, 'tierByHand'>,
  versions: readonly Programme[],
  day: Day,
): HandGiven | undefined {
  if (!given || day < given.from) return undefined;
  if (given.until !== undefined && day > given.until) return undefined;
  const tier = versions.flatMap(({ tiers }) => tiers.filter(({ id }) => id === given.tier)).at(-1);
  if (!tier) return undefined;
  const then = versions.findLast(({ effectiveFrom }) => effectiveFrom <= given.from) ?? versions[0];
  return { tier, given, isFixed: then?.handGiven === 'fixed' };
}
