import { done, type Result, refused } from '#domain/result.ts';
import { undoCash as decide, type UndoCashRefusal } from '#domain/shift/move-cash.ts';
import type { CashMoved } from '#domain/shift/shift-facts.ts';
import type { ShiftNow } from '#domain/shift/shift-now.ts';
import { type AtDrawer, atDrawer } from './at-drawer.ts';
import type { NotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { voidWithinMs } from './void-window.ts';

export interface UndoCash {
  readonly clerk: string;
  readonly movement: string;
}

export type NotUndone = UndoCashRefusal | NotRecorded | { readonly code: 'TOO_LATE' };

/** Takes a movement of cash back by its opposite, as long as a purchase could be undone. */
export async function undoCash(
  shop: Shop,
  { clerk, movement }: UndoCash,
): Promise<Result<CashMoved, NotUndone>> {
  const id = shop.newId();
  const recorded = await atDrawer(shop, clerk, (drawer) => decideOn(drawer, id, movement));
  return recorded.ok ? done(recorded.value[0]) : recorded;
}

function decideOn(
  { now, at }: AtDrawer,
  id: string,
  of: string,
): Result<readonly [CashMoved], UndoCashRefusal | { readonly code: 'TOO_LATE' }> {
  const movedAt = movedAtIn(now, of);
  if (movedAt !== undefined && at.instant - movedAt > voidWithinMs) {
    return refused({ code: 'TOO_LATE' });
  }
  const undone = decide(now, { id, of });
  return undone.ok ? done([undone.value]) : undone;
}

function movedAtIn({ facts }: ShiftNow, movement: string): number | undefined {
  return facts.find(({ body }) => body.type === 'cash.moved' && body.movement.id === movement)
    ?.recordedAt.instant;
}
