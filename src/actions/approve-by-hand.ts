import { done, type Result, refused } from '#domain/result.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { checkPin, type PinRefusal, pinTries } from './check-pin.ts';
import type { PinTries } from './pin-tries.ts';
import type { Shop } from './shop.ts';
import { managerNamed } from './who-manages.ts';

export interface ApproveByHand {
  /** Who stands at the till. */
  readonly clerk: string;
  /** Asked only where that is no manager: whose word it is, and her PIN. */
  readonly manager?: string;
  readonly pin?: string;
}

export interface Approver {
  readonly clerk: string;
  readonly name: string;
}

export type ApproveRefusal = PinRefusal | { readonly code: 'MANAGER_ONLY' };

/**
 * Who answers for a price by hand: the manager who stands at the till, or one who types her PIN
 * beside the basket. The till goes on belonging to the clerk.
 */
export async function approveByHand(
  shop: Shop,
  { clerk, manager = clerk, pin = '' }: ApproveByHand,
  tried: PinTries = pinTries(),
): Promise<Result<Approver, ApproveRefusal>> {
  const known = managerNamed(await readClerks(shop.db), manager);
  if (!known) return refused({ code: 'MANAGER_ONLY' });
  const { name } = known;
  if (manager === clerk) return done({ clerk, name });
  const checked = await checkPin(shop, { clerk: manager, pin }, tried);
  return checked.ok ? done({ clerk: manager, name }) : checked;
}
