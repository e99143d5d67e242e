import { expect } from '@playwright/test';
import { untilAgreed } from './pages/agreement.ts';
import { openBoutique } from './pages/first-run.ts';
import { money } from './pages/money.ts';
import { secondTill } from './pages/second-till.ts';
import { story } from './pages/story.ts';
import type { TillPage } from './pages/till-page.ts';

const CODE = '8801111111111';

story.use({ keepsApp: true });

story(
  'goods taken back at two tills without a line both count, and the manager is told',
  async ({ tab, till, endpoint, browser }) => {
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await untilAgreed(endpoint, [tab]);
    const other = await secondTill(tab, browser, endpoint.url);
    await till.open();
    await till.sellMisc(CODE, '59');
    const receipt = await till.payByCard();
    await other.open();
    await expect(async () => {
      await other.field.fill('');
      await other.type(receipt);
      await expect(other.page.getByRole('option', { name: receipt })).toBeVisible({
        timeout: 3000,
      });
    }).toPass({ timeout: 60_000 });
    await other.field.fill('');

    for (const each of [till, other]) await takeBackWithoutLine(each, receipt);
    for (const each of [till, other]) await each.page.context().setOffline(false);
    await tab
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^More/ })
      .click();
    await tab.getByRole('link', { name: /^Is everything saved/ }).click();
    const told = tab.getByRole('region', { name: 'Brought back more than was sold' });
    await expect(told).toContainText(`Receipt ${receipt}, Misc article: 1 sold, 2 brought back`, {
      timeout: 90_000,
    });
    await expect(told).toContainText(`Paid out too much: ${money(5900, 'EUR')}`);
  },
);

async function takeBackWithoutLine(till: TillPage, receipt: string): Promise<void> {
  await till.page.context().setOffline(true);
  await till.page.getByRole('button', { name: /^Return or exchange/ }).click();
  const sheet = till.page.getByRole('dialog', { name: 'Find a purchase' });
  await sheet.getByLabel('What was paid').fill('59,00');
  await sheet.getByRole('button', { name: receipt }).click();
  await till.page.getByRole('button', { name: /^One more back: Misc article/ }).click();
  await till.page.getByRole('button', { name: `Refund ${money(5900, 'EUR')}` }).click();
  await expect(till.page.getByText(`${money(5900, 'EUR')} refunded`).first()).toBeVisible();
}
