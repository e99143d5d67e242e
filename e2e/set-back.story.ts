import { expect } from '@playwright/test';
import { expectAlike, untilAgreed } from './pages/agreement.ts';
import { readLog, receiptsIn } from './pages/endpoint-log.ts';
import { openBoutique } from './pages/first-run.ts';
import { sellQuickly } from './pages/quick-hands.ts';
import { numbersOfSome, sampleArticles } from './pages/sample-shop.ts';
import { secondTill } from './pages/second-till.ts';
import { story } from './pages/story.ts';

story.use({ keepsApp: true });

story(
  'an endpoint that was set back to an older copy is given everything again by its tills',
  async ({ tab, till, endpoint, browser }) => {
    const members = numbersOfSome('EUR', 3);
    const [article] = sampleArticles('EUR');
    if (article === undefined) throw new Error('No articles.');
    await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
    await untilAgreed(endpoint, [tab]);
    const second = await secondTill(tab, browser, endpoint.url);
    const pages = [tab, second.page];
    await till.open();
    await second.open();
    const receipts: string[] = [];
    const sellAtBoth = async () => {
      for (const [at, page] of pages.entries()) {
        for (const member of [members[at], members[2]]) {
          receipts.push(await sellQuickly(page, [member ?? '', article.barcode]));
        }
      }
    };
    await sellAtBoth();
    await untilAgreed(endpoint, pages);
    const copy = await endpoint.backUp();

    await till.enrol('0612344299');
    await sellAtBoth();
    await untilAgreed(endpoint, pages);
    expect(receiptsIn(readLog(endpoint)).toSorted()).toEqual(receipts.toSorted());

    await endpoint.setBackTo(copy);
    expect(receiptsIn(readLog(endpoint))).toHaveLength(4);
    await sellAtBoth();
    await endpoint.start();
    await untilAgreed(endpoint, pages);
    expect(receiptsIn(readLog(endpoint)).toSorted()).toEqual(receipts.toSorted());

    const third = await secondTill(tab, browser, endpoint.url);
    await expectAlike(endpoint, [...pages, third.page], receipts.toSorted());
    await third.open();
    await third.type('4299');
    await expect(third.page.getByRole('option').first()).toBeVisible();
  },
);
