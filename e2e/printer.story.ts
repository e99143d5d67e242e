import { expect } from '@playwright/test';
import { openBoutique } from './pages/first-run.ts';
import { story } from './pages/story.ts';
import { plugInPrinter, takePrint, unplug } from './pages/usb-printer.ts';

const CUT = '\x1dV';
const DRAWER = '\x1bp';

story(
  'receipts come out of a printer on the till, and cash opens its drawer',
  async ({ tab, till, endpoint }) => {
    await plugInPrinter(tab);
    await tab.goto(endpoint.url);
    await openBoutique(tab, { start: 'empty', country: 'FR', currency: 'EUR' });
    await till.open();
    await tab.getByRole('link', { name: 'More' }).click();
    await tab.getByRole('link', { name: /^Printer/ }).click();
    await tab.getByText('Receipt printer, USB', { exact: true }).click();
    await expect(tab.getByText('No printer is chosen yet.')).toBeVisible();
    await tab.getByRole('button', { name: 'Print a trial' }).click();
    await expect(tab.getByText('Not printed: no printer is chosen.')).toBeVisible();
    await tab.getByRole('button', { name: 'Choose the printer …' }).click();
    await expect(tab.getByText('Chosen: TM-T20')).toBeVisible();
    await tab.getByText('Opens where cash changes hands').click();
    await tab.getByRole('button', { name: 'Print a trial' }).click();
    await expect(tab.getByText('It was sent to the printer.')).toBeVisible();
    expect(await takePrint(tab)).toContain('TEST-0000');

    await till.open();
    await till.sellMisc('2990000000017', '30.00');
    await tab.getByRole('button', { name: 'Cash' }).click();
    await tab.getByRole('button', { name: /^Exact/ }).click();
    const receipt = await till.receiptNumber();
    await expect.poll(() => takePrint(tab)).toContain(DRAWER);
    await tab.getByRole('button', { name: 'Print', exact: true }).click();
    await expect.poll(() => takePrint(tab)).toMatch(new RegExp(`${receipt}[^]*${CUT}`));

    await unplug(tab);
    await tab.getByRole('button', { name: 'Gift receipt' }).click();
    await expect(tab.getByText('Not printed: the printer does not answer.')).toBeVisible();
  },
);
