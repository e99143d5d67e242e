import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, expect } from '@playwright/test';
import { chanceFrom } from '#sample/chance.ts';
import { findPostgres, startPostgres, WHY_NO_POSTGRES } from '#setup/postgres.ts';
import { expectAlike, untilAgreed } from './pages/agreement.ts';
import { Endpoint } from './pages/endpoint.ts';
import { readLog, receiptsIn } from './pages/endpoint-log.ts';
import { openBoutique } from './pages/first-run.ts';
import { RoughLine } from './pages/rough-line.ts';
import { numbersOfSome, sampleArticles } from './pages/sample-shop.ts';
import { joinAs, secondTill } from './pages/second-till.ts';
import { story } from './pages/story.ts';
import { SturdyTill } from './pages/sturdy-till.ts';
import { TillPage } from './pages/till-page.ts';

/** A few in every run of the tests, many where there is time for it. */
const PURCHASES = Number(process.env.HABITUE_CHAOS ?? 16);
const IS_LONG = PURCHASES >= 500;
const ENDPOINT_KILLS = IS_LONG ? 6 : 2;
const SEED = Number(process.env.HABITUE_CHAOS_SEED ?? 1);
/** What is promised; in the short storm the tills share a machine with other stories. */
const HEALS_WITHIN_MS = IS_LONG ? 10_000 : 20_000;
const TIMEOUT_MS = 300_000 + PURCHASES * 3000;

story('sold through a storm, every purchase counts once', async ({ browser }) => {
  story.setTimeout(TIMEOUT_MS);
  await sellThroughStorm(browser, await Endpoint.open());
});

if (IS_LONG) {
  story('the same on PostgreSQL', async ({ browser }) => {
    story.setTimeout(TIMEOUT_MS);
    const bin = findPostgres();
    story.skip(bin === undefined, WHY_NO_POSTGRES);
    const server = await startPostgres(bin ?? '');
    try {
      await sellThroughStorm(browser, await Endpoint.open({ database: server.url }));
    } finally {
      await server.stop();
    }
  });
}

/**
 * Two tills sell over a line that does all that lines do, while the endpoint is killed and started
 * again and a browser is killed in a sale. Then the line heals, and everybody agrees.
 */
async function sellThroughStorm(browser: Browser, endpoint: Endpoint): Promise<void> {
  const line = await RoughLine.open(endpoint.url, SEED);
  const first = await SturdyTill.open();
  const second = await SturdyTill.open();
  try {
    await first.page.goto(line.url);
    await openBoutique(first.page, { start: 'sample', country: 'FR', currency: 'EUR' });
    await untilAgreed(endpoint, [first.page]);
    await joinAs(second.page, first.page, line.url);
    await expect(second.page.getByText('All saved')).toBeVisible({ timeout: 30_000 });
    for (const { page } of [first, second]) await new TillPage(page).open();

    line.storm();
    const startedAt = performance.now();
    const sold = () => first.receipts.length + second.receipts.length;
    await Promise.all([
      sellShare(first, { seed: SEED + 1 }),
      sellShare(second, { seed: SEED + 2, isKilledAt: PURCHASES / 4 }),
      killEndpoint(endpoint, sold),
    ]);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    line.heal();
    const tills = [first.page, second.page];
    const healedInMs = await untilAgreed(endpoint, tills);
    sayWhatWas({ line, sold: sold(), seconds, healedInMs });

    const shown = [...first.receipts, ...second.receipts].toSorted();
    expect(new Set(shown).size).toBe(PURCHASES);
    expect(receiptsIn(readLog(endpoint)).toSorted()).toEqual(shown);
    expect(healedInMs).toBeLessThanOrEqual(HEALS_WITHIN_MS);
    const third = await secondTill(first.page, browser, line.url);
    await expectAlike(endpoint, [...tills, third.page], shown);
  } finally {
    await Promise.all([first.close(), second.close()]);
    await line.close();
    await endpoint.close();
  }
}

/** Half of all purchases, every third by one of a few members, who shop at both tills. */
async function sellShare(
  till: SturdyTill,
  { seed, isKilledAt }: { readonly seed: number; readonly isKilledAt?: number },
): Promise<void> {
  const chance = chanceFrom(seed);
  const members = numbersOfSome('EUR', 6);
  const barcodes = sampleArticles('EUR').map(({ barcode }) => barcode);
  const codes = () => [
    ...(chance.percent(33) ? [chance.pick(members)] : []),
    chance.pick(barcodes),
  ];
  let wasKilled = false;
  while (till.receipts.length < PURCHASES / 2) {
    if (till.receipts.length === isKilledAt && !wasKilled) {
      wasKilled = true;
      await till.killedInSale(codes(), chance.whole(30, 120));
    } else await till.sell(codes());
    await wait(chance.whole(20, 200));
  }
}

/** Now and then in the course of the sales. */
async function killEndpoint(endpoint: Endpoint, sold: () => number): Promise<void> {
  const chance = chanceFrom(SEED + 3);
  for (let kill = 1; kill <= ENDPOINT_KILLS; kill += 1) {
    while (sold() < (kill * PURCHASES) / (ENDPOINT_KILLS + 1)) await wait(20);
    await wait(chance.whole(0, 150));
    await endpoint.kill();
    await wait(chance.whole(0, 700));
    await endpoint.start();
  }
}

interface Storm {
  readonly line: RoughLine;
  readonly sold: number;
  readonly seconds: number;
  readonly healedInMs: number;
}

function sayWhatWas({ line, sold, seconds, healedInMs }: Storm): void {
  const faults = [...line.met].map(([fault, times]) => `${times} ${fault}`).join(', ');
  console.log(
    `seed ${SEED}: ${sold} purchases in ${seconds} s, ${ENDPOINT_KILLS} kills of the endpoint, ` +
      `1 of a browser; of the line ${faults}; agreed ${healedInMs} ms after it healed`,
  );
}
