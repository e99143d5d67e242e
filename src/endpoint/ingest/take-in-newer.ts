import { SCHEMA } from '#protocol/limits.ts';
import type { Ledger } from '../store/contract.ts';
import { Intake } from './intake.ts';
import { judge } from './judge.ts';

/**
 * Counts what newer tills sent while nobody here knew its form: after an update of the endpoint it
 * is known. Each is given a further number, by which every till hears of it; its place in its
 * till's chain stays. What is still newer than this endpoint goes on waiting.
 */
export async function takeInNewer(ledger: Ledger, now: number): Promise<void> {
  const newer = await ledger.newer();
  const known = newer.filter(({ fact }) => judge(fact, true) === undefined);
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
