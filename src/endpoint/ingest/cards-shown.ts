import type { Fact } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { LedgerView, LoggedFact } from '../store/contract.ts';
import { importedHistory } from './member-history.ts';

export interface Showing {
  readonly member: MemberId;
  /** What is looked at. */
  readonly fact: Pick<Fact, 'till' | 'incarnation' | 'seen'>;
  /** About her, of this very push, up to and without the fact that is looked at. */
  readonly arrived: readonly SealedFact[];
}

/**
 * Every card of hers that a till may have shown: its own facts are on all of them, and of the
 * others as many as it had been told by then, in their order. The latest comes first. Undefined
 * where that cannot be told: some of its own did not count here, a copy of it went by its name, or
 * an import of hers was taken back.
 */
export async function cardsShown(
  ledger: LedgerView,
  { member, fact: { till, incarnation, seen }, arrived }: Showing,
): Promise<readonly Card[] | undefined> {
  const [all, counted, blocks] = [
    await ledger.allAbout(member),
    await ledger.factsAbout(member),
    await ledger.blocksOf(member),
  ];
  const counts = new Set(counted.map(({ g }) => g));
  const own = (fact: SealedFact) => fact.till === till;
  const isUnheard = ({ g, fact }: LoggedFact) => fact.incarnation !== incarnation && g > seen;
  if (all.some((each) => own(each.fact) && (!counts.has(each.g) || isUnheard(each)))) {
    return undefined;
  }
  if (blocks.some(({ takenBack }) => takenBack !== 0)) return undefined;
  const told: readonly SealedFact[] = [...counted.map(({ fact }) => fact), ...arrived];
  const others = told.filter((fact) => !own(fact));
  const imported = await importedHistory(ledger, member);
  const histories = imported.length > 0 ? [imported, []] : [[]];
  return histories.flatMap((history) =>
    Array.from({ length: others.length + 1 }, (_, without) =>
      foldCard([...history, ...others.slice(0, others.length - without), ...told.filter(own)]),
    ).flatMap((card) => card ?? []),
  );
}
