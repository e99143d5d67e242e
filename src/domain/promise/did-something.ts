import type { Quote } from './quote.ts';

/** Whether a benefit took something off the price, added to the points, or brings a right. */
export function didSomething(
  id: string,
  { given, issues, earns }: Pick<Quote, 'given' | 'issues' | 'earns'>,
): boolean {
  const { multipliers = [], bonuses = [] } = earns ?? {};
  return [...given, ...(issues ?? []), ...multipliers, ...bonuses].some(
    ({ benefit }) => benefit === id,
  );
}
