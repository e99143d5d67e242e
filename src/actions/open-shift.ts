import type { Minor } from '#domain/money/money.ts';
import { done, type Result } from '#domain/result.ts';
import { openShift as decide, type OpenRefusal } from '#domain/shift/open-shift.ts';
import type { ShiftOpened } from '#domain/shift/shift-facts.ts';
import { atDrawer } from './at-drawer.ts';
import type { NotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

export interface OpenShift {
  readonly clerk: string;
  /** All that lies in the drawer. */
  readonly floatMinor: Minor;
}

/** Opens a shift at this till. Selling waits for none. */
export async function openShift(
  shop: Shop,
  { clerk, floatMinor }: OpenShift,
): Promise<Result<ShiftOpened, OpenRefusal | NotRecorded>> {
  const shift = shop.newId();
  const recorded = await atDrawer(shop, clerk, ({ now }) => {
    const opening = decide({ now, shift, clerk, floatMinor });
    return opening.ok ? done([opening.value] as const) : opening;
  });
  return recorded.ok ? done(recorded.value[0]) : recorded;
}
