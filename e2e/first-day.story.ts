import { expect } from '@playwright/test';
import { readActs, resetActs } from './pages/acts.ts';
import { untilAgreed } from './pages/agreement.ts';
import { receiptsKept } from './pages/book.ts';
import { factWrites } from './pages/durability.ts';
import { openBoutique } from './pages/first-run.ts';
import { yuan } from './pages/money.ts';
import { plainArticles } from './pages/sample-shop.ts';
import { secondTill, signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';

const PHONE = '13800138000';

story.use({ keepsApp: true });

story(
  'a boutique opens, enrols, sells, loses its line, and a second till knows it all',
  async ({ tab, till, endpoint, browser }) => {
    await openBoutique(tab, { start: 'sample', country: 'CN', currency: 'CNY' });
    await tab.evaluate(() => navigator.serviceWorker.ready);
    const [dress, coat] = plainArticles('CNY').filter(({ priceMinor }) => priceMinor >= 60_000);
    if (dress === undefined || coat === undefined) throw new Error('No articles dear enough.');

    await till.open();
    await resetActs(tab);
    await till.enrol(PHONE);
    expect((await readActs(tab)).total).toBeLessThanOrEqual(PHONE.length + 1);

    await till.scan(dress.barcode);
    await till.scan(coat.barcode);
    const firstDue = dress.priceMinor + coat.priceMinor;
    const earned = Math.floor(firstDue / 1000);
    await expect(till.promise).toContainText(`Earns ${earned} points`);
    await expect(till.card).toContainText(yuan(firstDue));
    const first = await till.payByCard();
    await expect(till.done).toContainText(`${earned} points earned`);
    await expect.poll(() => receiptsKept(endpoint), { timeout: 60_000 }).toEqual([first]);

    await endpoint.kill();
    await till.scan(dress.barcode);
    await till.type('8000');
    await tab.keyboard.press('Enter');
    await expect(till.promise).toBeVisible();
    const blocks = Math.min(Math.floor(earned / 100), Math.floor(dress.priceMinor / 2 / 1000));
    await expect(till.usePoints).toContainText(`${blocks * 100} pts`);
    await till.usePoints.click();
    const secondDue = dress.priceMinor - blocks * 1000;
    await expect(till.card).toContainText(yuan(secondDue));
    const second = await till.payByCard();
    const balance = earned - blocks * 100 + Math.floor(secondDue / 1000);
    await expect(till.done).toContainText(`balance ${balance}`);
    await expect(tab.getByText(/^Offline · \d+ waiting to send$/)).toBeVisible({ timeout: 30_000 });

    await tab.reload();
    await signIn(tab);
    await expect(tab.getByText(first)).toBeVisible();
    await expect(tab.getByText(second).first()).toBeVisible();

    await endpoint.start();
    await expect.poll(() => receiptsKept(endpoint), { timeout: 90_000 }).toEqual([first, second]);
    await untilAgreed(endpoint, [tab]);
    expect(new Set(await factWrites(tab))).toEqual(new Set(['strict']));

    const other = await secondTill(tab, browser, endpoint.url);
    await other.open();
    await other.type('8000');
    await expect(other.page.getByRole('option', { name: /^Member without a name/ })).toBeVisible();
    await other.page.keyboard.press('Enter');
    await expect(other.page.getByText(new RegExp(`^${balance} points`))).toBeVisible();
    const people = tab.locator('nav a[href="/today"]');
    const due = (await people.textContent()) ?? '';
    await expect(other.page.locator('nav a[href="/today"]')).toHaveText(due);
  },
);
