import { expect, type Page } from '@playwright/test';
import type { Endpoint } from './endpoint.ts';
import { readHead } from './endpoint-log.ts';
import { readBooks, readProgress } from './till-books.ts';

/** How long it takes until every till has said all and knows all, in milliseconds. */
export async function untilAgreed(endpoint: Endpoint, pages: readonly Page[]): Promise<number> {
  const from = performance.now();
  await expect
    .poll(() => isAgreed(endpoint, pages), { intervals: [100], timeout: 60_000 })
    .toBe(true);
  return Math.round(performance.now() - from);
}

async function isAgreed(endpoint: Endpoint, pages: readonly Page[]): Promise<boolean> {
  const tills = await Promise.all(pages.map(readProgress));
  const head = readHead(endpoint);
  return tills.every(({ cursor, unsent }) => cursor === head && unsent === 0);
}

/** All tills hold the same cards, goods, clerks and programmes, and each receipt once. */
export async function expectAlike(
  endpoint: Endpoint,
  pages: readonly Page[],
  receipts: readonly string[],
): Promise<void> {
  await untilAgreed(endpoint, pages);
  const [newest, ...others] = (await Promise.all(pages.map(readBooks))).toReversed();
  for (const books of others) expect(books.alike).toEqual(newest?.alike);
  for (const books of [newest, ...others]) expect(books?.receipts.toSorted()).toEqual(receipts);
}
