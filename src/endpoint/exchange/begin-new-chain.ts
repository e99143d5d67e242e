import type { TillReset } from '#protocol/notice.ts';
import { loggedNotice } from '../ingest/logged-notice.ts';
import type { Ledger, TillRecord } from '../store/contract.ts';
import { nextBlock } from '../tills/next-block.ts';

interface Leaving {
  readonly till: TillRecord;
  readonly tills: readonly TillRecord[];
  readonly why: TillReset['why'];
  readonly now: number;
}

/** Tells a till to leave its chain and to go on in a new one, with numbers of its own. */
export async function beginNewChain(
  ledger: Ledger,
  { till, tills, why, now }: Leaving,
): Promise<TillRecord> {
  const incarnation = till.incarnation + 1;
  const block = nextBlock(tills);
  const g = await ledger.takeNumbers(1);
  const notice = { type: 'till.reset', till: till.till, incarnation, block, why } as const;
  await ledger.log([loggedNotice(notice, g, now)]);
  return { ...till, incarnation, block };
}
