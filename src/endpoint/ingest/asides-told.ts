import type { Fact } from '#domain/fact/fact.ts';
import type { FactEnvelope } from '#protocol/fact-schema.ts';
import type { AsideFact } from '../store/aside.ts';
import type { Ledger } from '../store/contract.ts';

/** The facts kept aside of which a push says what a manager decided, by their hash. */
export async function asidesTold(
  ledger: Ledger,
  push: readonly FactEnvelope[],
): Promise<ReadonlyMap<string, AsideFact>> {
  const found = new Map<string, AsideFact>();
  for (const { body } of push as readonly Fact[]) {
    if (body.type !== 'aside.settled' || typeof body.fact !== 'string') continue;
    const aside = await ledger.asideOf(body.fact);
    if (aside !== undefined) found.set(body.fact, aside);
  }
  return found;
}

/** What was not the till's to say, or wants more than the fact itself, stays where it is. */
export function mayBeToldAgain({ aside, fact }: AsideFact): boolean {
  const isWhole = aside !== 'BAD_HASH' && aside !== 'BROKEN_CHAIN';
  return isWhole && fact.body.type !== 'blocks.imported' && fact.body.type !== 'aside.settled';
}
