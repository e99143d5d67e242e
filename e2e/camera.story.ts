import { expect, type Page } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { heldUp } from './pages/held-up.ts';
import { story } from './pages/story.ts';
import config from './playwright.config.ts';

const CODE = '2990000000017';
const launch = config.use?.launchOptions ?? {};

story.use({
  launchOptions: {
    ...launch,
    args: [
      ...(launch.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${await heldUp(CODE)}`,
    ],
  },
});

story('a camera takes the place of a scanner', async ({ tab, till }) => {
  await refuseOnce(tab);
  await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
  await till.open();
  await tab.getByRole('button', { name: 'Scan with the camera' }).click();
  const sheet = tab.getByRole('dialog', { name: 'Scan with the camera' });
  await expect(sheet).toContainText('The browser may not use the camera.');
  await sheet.getByRole('button', { name: 'Try again' }).click();
  await expect(sheet).toContainText(`Read: ${CODE}`);
  await expect(till.basket).toContainText(CODE);
  await expect(till.basket.getByRole('listitem')).toHaveCount(2);
  await tab.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await tab.keyboard.type('>cam');
  await tab.keyboard.press('Enter');
  await expect(sheet.getByRole('status')).toContainText(`Read: ${CODE}`);
});

/** Whoever is asked for the camera says no, and then thinks better of it. */
async function refuseOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    mediaDevices.getUserMedia = async () => {
      Reflect.deleteProperty(mediaDevices, 'getUserMedia');
      throw new DOMException('Permission denied', 'NotAllowedError');
    };
  });
}
