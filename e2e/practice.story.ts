import { expect } from '@playwright/test';
import { readLog } from './pages/endpoint-log.ts';
import { MANAGER, openBoutique } from './pages/first-run.ts';
import { story } from './pages/story.ts';

story('a clerk practises, and nothing of it counts', async ({ tab, till, endpoint }) => {
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();
  await till.sellMisc('2990000000017', '30.00');
  const basket = await till.basket.innerText();

  await tab.getByRole('link', { name: 'More' }).click();
  await tab.getByRole('link', { name: /^Practice/ }).click();
  await tab.getByRole('button', { name: 'Begin to practise' }).click();
  const frame = tab.getByRole('complementary', { name: 'Practice' });
  await expect(frame).toContainText('PRACTICE');
  const asked: string[] = [];
  tab.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(request.url());
  });
  await till.open();
  await expect(till.basket).toBeHidden();
  await till.sellMisc('2990000000024', '45.00');
  expect(await till.payByCard()).toMatch(/^9998-/);
  await tab.reload();
  await expect(frame).toBeVisible();
  await expect(tab.getByText('9998-000001').first()).toBeVisible();
  expect(asked).toEqual([]);

  await frame.getByRole('button', { name: 'Leave practice' }).click();
  await tab.getByLabel(/PIN/).fill(MANAGER.pin);
  await expect(tab).toHaveURL(/\/today$/);
  await till.open();
  await expect(frame).toBeHidden();
  expect(await till.basket.innerText()).toBe(basket);
  const told = () => readLog(endpoint).flatMap(({ entry }) => entry.fact?.body.type ?? []);
  await expect.poll(told).toEqual(['boutique.opened', 'clerk.changed', 'programme.published']);
});
