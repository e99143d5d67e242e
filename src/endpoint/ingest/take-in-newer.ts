import { bodyForm, type FactEnvelope } from '#protocol/fact-schema.ts';
import { SCHEMA } from '#protocol/limits.ts';
import type { Ledger } from '../store/contract.ts';
import { Intake } from './intake.ts';
import { judge } from './judge.ts';

/**
 * Counts what newer tills sent while nobody here knew its form: after an update of the endpoint it
 * is known. Each is given a further number, by which every till hears of it; its place in its
 * till's chain stays. What is still newer than this endpoint goes on waiting; of what waited when
 * its member was erased, nothing is left that could count.
 */
export async function takeInNewer(ledger: Ledger, now: number): Promise<void> {
  const newer = await ledger.newer();
  const emptied = newer.filter(({ fact }) => isErased(fact) && bodyForm(fact) === 'malformed');
  for (const { g } of emptied) await ledger.settleAside(g, 'DISCARDED');
  const known = newer.filter(({ fact }) => judge(fact, true, isErased(fact)) === undefined);
  if (known.length === 0) return;
  const facts = known.map(({ fact }) => fact);
  const tills = await ledger.tills();
  const intake = await Intake.open(ledger, facts, { tills, now, schema: SCHEMA });
  for (const { g, fact } of known) {
    const aside = await intake.take(fact, { fork: 0, broken: false, again: true });
    await ledger.settleAside(g, aside ?? 'TOLD_AS_IT_IS');
  }
  await intake.write();
}

/** What stood in it was taken out by this endpoint, which does so when a member is erased. */
function isErased({ was }: FactEnvelope): boolean {
  return was !== undefined;
}
