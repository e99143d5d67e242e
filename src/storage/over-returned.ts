import type { GoodsOverReturned } from '#protocol/notice.ts';
import type { TillDatabase } from './database.ts';

/** So many are kept to be looked at; a boutique has few in a year. */
const MOST = 20;

/** Goods of which more came back than was sold, the latest first. */
export async function readOverReturned(db: TillDatabase): Promise<readonly GoodsOverReturned[]> {
  const row = await db.meta.get('over-returned');
  return row?.key === 'over-returned' ? row.goods : [];
}

/** Keeps what the endpoint said; of one line its last word. Inside the caller's transaction. */
export async function noteOverReturned(
  db: TillDatabase,
  said: readonly GoodsOverReturned[],
): Promise<void> {
  if (said.length === 0) return;
  const names = new Map<string, GoodsOverReturned>();
  const before = await readOverReturned(db);
  for (const goods of [...said.toReversed(), ...before]) {
    const name = `${goods.purchase} ${goods.line}`;
    if (!names.has(name)) names.set(name, goods);
  }
  await db.meta.put({ key: 'over-returned', goods: [...names.values()].slice(0, MOST) });
}
