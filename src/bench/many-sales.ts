import type { CDPSession } from '@playwright/test';
import { scan } from '#setup/scanner.ts';
import { barcodeOf, numberOf } from './busy-shop.ts';
import { atBusyTill } from './busy-till.ts';

const DONE = '[data-testid="done"]';
/** Until caches are full and code is compiled. */
const WARM = 30;

export interface ManySales {
  /** What the page held after the first sales and after the last, in bytes. */
  readonly heap: readonly [number, number];
  /** From the press to the receipt, sale by sale, in milliseconds. */
  readonly commits: readonly number[];
}

/** So many sales in a row to members, on one page that is never loaded anew. */
export async function benchManySales(sales: number): Promise<ManySales> {
  const commits: number[] = [];
  const heap: [number, number] = [0, 0];
  await atBusyTill(async (page) => {
    const session = await page.context().newCDPSession(page);
    for (let n = 1; n <= WARM + sales; n += 1) {
      await scan(page, barcodeOf(n));
      await scan(page, numberOf(n));
      await page.getByRole('region', { name: 'What the card gives today' }).waitFor();
      await page.getByRole('button', { name: /^Card/ }).click();
      const ms = await page.evaluate((of) => window.stopwatch.many(of, 1), DONE);
      if (n > WARM) commits.push(ms);
      if (n === WARM) heap[0] = await heapOf(session);
    }
    heap[1] = await heapOf(session);
  });
  return { heap, commits };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
