import { done, type Result } from '#domain/result.ts';
import type { CashMovement } from '#domain/shift/cash.ts';
import { moveCash as decide, type MoveRefusal } from '#domain/shift/move-cash.ts';
import type { CashMoved } from '#domain/shift/shift-facts.ts';
import { atDrawer } from './at-drawer.ts';
import type { NotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

export interface MoveCash extends Omit<CashMovement, 'id' | 'undoes' | 'note'> {
  readonly clerk: string;
  readonly note?: string;
}

/** Pays cash in or out of the drawer, or brings it to the safe, with the reason. */
export async function moveCash(
  shop: Shop,
  { clerk, note = '', ...asked }: MoveCash,
): Promise<Result<CashMoved, MoveRefusal | NotRecorded>> {
  const words = note.trim();
  const movement = { id: shop.newId(), ...asked, ...(words !== '' && { note: words }) };
  const recorded = await atDrawer(shop, clerk, ({ now }) => {
    const moved = decide(now, movement);
    return moved.ok ? done([moved.value] as const) : moved;
  });
  return recorded.ok ? done(recorded.value[0]) : recorded;
}
