import { done, type Result } from '#domain/result.ts';
import type { CashCount } from '#domain/shift/cash.ts';
import { type CountRefusal, countCash as decide } from '#domain/shift/count-cash.ts';
import type { CashCounted } from '#domain/shift/shift-facts.ts';
import { atDrawer } from './at-drawer.ts';
import type { NotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

export interface CountCash {
  readonly clerk: string;
  readonly count: CashCount;
}

/** Commits to what was counted; only after it is anything expected shown. */
export async function countCash(
  shop: Shop,
  { clerk, count }: CountCash,
): Promise<Result<CashCounted, CountRefusal | NotRecorded>> {
  const recorded = await atDrawer(shop, clerk, ({ now }) => {
    const counted = decide(now, count);
    return counted.ok ? done([counted.value] as const) : counted;
  });
  return recorded.ok ? done(recorded.value[0]) : recorded;
}
