import { TurnedAway } from '../guard/turned-away.ts';
import { loggedNotice } from '../ingest/logged-notice.ts';
import type { Store } from '../store/contract.ts';

/**
 * A till is gone for good: its secret opens nothing any more, and what was set aside at it is free
 * again. What it had not sent by then stays with it.
 */
export async function closeTill(
  store: Store,
  { programme, till }: { readonly programme: string; readonly till: string },
  now: number,
): Promise<void> {
  await store.write(programme, async (ledger) => {
    const tills = await ledger.tills();
    const record = tills.find((each) => each.till === till);
    if (record === undefined) throw new TurnedAway(404, 'TILL_UNKNOWN');
    if (!record.open) return;
    const open = tills.filter((each) => each.open && each.till !== till).map((each) => each.till);
    const g = await ledger.takeNumbers(1);
    await ledger.log([loggedNotice({ type: 'till.closed', till, open }, g, now)]);
    await ledger.putTill({ ...record, open: false });
    await ledger.dropHeld({ till, incarnation: record.incarnation + 1 });
  });
}
