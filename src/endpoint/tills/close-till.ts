import { TurnedAway } from '../guard/turned-away.ts';
import { loggedNotice } from '../ingest/logged-notice.ts';
import type { Store } from '../store/contract.ts';

/**
 * A till was lost: its secret opens nothing any more. What was set aside at it stays so, for it may
 * have been spent there and not sent; a manager may release it.
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
  });
}

/**
 * What was set aside at a lost till is free again, at once. Should it come back with purchases that
 * spent some of it, the shop pays what was spent elsewhere in the meantime.
 */
export async function releaseTill(
  store: Store,
  { programme, till }: { readonly programme: string; readonly till: string },
): Promise<void> {
  await store.write(programme, async (ledger) => {
    const record = await ledger.till(till);
    if (record === undefined) throw new TurnedAway(404, 'TILL_UNKNOWN');
    if (record.open) throw new TurnedAway(409, 'TILL_OPEN');
    await ledger.dropHeld({ till, incarnation: record.incarnation + 1 });
    await ledger.noteAllotted(0);
  });
}
