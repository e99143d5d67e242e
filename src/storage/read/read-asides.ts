import type { AsideListed } from '#protocol/aside-message.ts';
import { aboutAside } from '../about.ts';
import type { TillDatabase } from '../database.ts';

/** A fact that is kept aside, and what a manager decided of it that is still to be sent. */
export interface AsideShown extends AsideListed {
  readonly decided?: 'again' | 'discard';
}

/** What the endpoint last said is kept aside, of all tills; nothing before it was asked. */
export async function readAsides(db: TillDatabase): Promise<readonly AsideShown[] | undefined> {
  const [row, sync] = await db.meta.bulkGet(['asides', 'sync']);
  if (row?.key !== 'asides') return undefined;
  const acked = sync?.key === 'sync' ? sync.acked : {};
  const rows = await db.facts
    .where('about')
    .anyOf(row.facts.map(({ hash }) => aboutAside(hash)))
    .toArray();
  const decided = new Map(
    rows.flatMap(({ fact: { body, incarnation, seq } }) =>
      body.type === 'aside.settled' && seq > (acked[incarnation]?.seq ?? 0)
        ? [[body.fact, body.act] as const]
        : [],
    ),
  );
  return row.facts.map((each) => {
    const act = decided.get(each.hash);
    return act === undefined ? each : { ...each, decided: act };
  });
}
