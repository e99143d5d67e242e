import { openBoutique } from '/work/main/e2e/pages/first-run.ts';
import { chromium } from '/work/main/node_modules/@playwright/test/index.mjs';
import { findBrowser } from '/work/main/src/setup/find-browser.ts';

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const page = await (
  await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
  })
).newPage();
page.on('pageerror', (e) => console.log('PAGEERROR', e));
page.on(
  'response',
  (r) =>
    r.url().includes('/v1/') &&
    console.log(
      r.request().method(),
      r.status(),
      r.url().slice(-80),
      r.request().postData()?.length,
    ),
);
await page.goto(process.argv[2]!);
await openBoutique(page, { start: 'import', country: 'GB', currency: 'GBP' });
await page.locator('input[type=file]').setInputFiles(process.argv[3]!);
await page.getByRole('button', { name: 'Check the file' }).click();
await page.getByRole('button', { name: /^Import \d/ }).click();
await page.getByRole('heading', { name: /is in$/ }).waitFor({ timeout: 120000 });
if (process.argv[4] === 'undo') {
  await page.getByRole('button', { name: 'Undo this import' }).click();
}
await page.waitForTimeout(8000);
await page.goto(process.argv[2] + 'more/device');
await page.waitForTimeout(1500);
console.log((await page.locator('main').innerText()).slice(0, 1200));
await browser.close();
