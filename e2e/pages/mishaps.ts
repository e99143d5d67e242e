import { expect, type Page } from '@playwright/test';
import { setClock } from './clock.ts';
import { DisplayPage } from './display-page.ts';
import type { Endpoint } from './endpoint.ts';
import type { FlowName } from './flows.ts';

export interface Scene {
  readonly page: Page;
  readonly endpoint: Endpoint;
}

/** Something that goes wrong in the middle of a clerk's work, and how it is over again. */
export interface Mishap {
  readonly name: string;
  /** Where it can come; everywhere without. */
  readonly flow?: FlowName;
  /** What is there before it can go wrong; it answers with what goes wrong. */
  readonly ready: (scene: Scene) => Promise<() => Promise<void>>;
  readonly over: (scene: Scene) => Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;
const LEFT_BYTES = 2_000_000;

/** An update waits for an empty basket and a press: it goes on waiting, so it comes last. */
export const MISHAPS: readonly Mishap[] = [
  {
    name: 'the line is cut',
    ready:
      async ({ page }) =>
      async () =>
        await page.context().setOffline(true),
    over: async ({ page }) => await page.context().setOffline(false),
  },
  {
    name: 'the endpoint answers 500',
    ready:
      async ({ page }) =>
      async () => {
        await page.context().route('**/v1/**', (route) => route.fulfill({ status: 500 }));
      },
    over: async ({ page }) => await page.context().unroute('**/v1/**'),
  },
  {
    name: 'the printer does not print',
    ready:
      async ({ page }) =>
      async () =>
        await page.evaluate(() =>
          localStorage.setItem('habitue.printer', '{"way":"usb","drawer":true}'),
        ),
    over: async ({ page }) => await page.evaluate(() => localStorage.removeItem('habitue.printer')),
  },
  {
    name: 'the storage is nearly full',
    ready: async (scene) => async () => {
      const { usage = 0 } = await scene.page.evaluate(() => navigator.storage.estimate());
      await leave(scene, usage + LEFT_BYTES);
    },
    over: async (scene) => await leave(scene),
  },
  {
    name: 'the customer display is closed',
    async ready({ page }) {
      const display = await DisplayPage.open(page);
      return async () => await display.page.close();
    },
    over: async () => undefined,
  },
  {
    name: 'the till is opened in a second tab',
    ready:
      async ({ page, endpoint }) =>
      async () => {
        const other = await page.context().newPage();
        await other.goto(endpoint.url);
        await expect(other.locator('#root > *').first()).toBeAttached();
        await page.bringToFront();
      },
    async over({ page }) {
      for (const other of page.context().pages()) if (other !== page) await other.close();
    },
  },
  {
    name: 'the clock is an hour on',
    ready:
      async ({ page }) =>
      async () =>
        await setClock(page, HOUR_MS),
    over: async ({ page }) => await setClock(page, 0),
  },
  {
    name: 'the clock is an hour behind',
    ready:
      async ({ page }) =>
      async () =>
        await setClock(page, -HOUR_MS),
    over: async ({ page }) => await setClock(page, 0),
  },
  {
    name: 'an update waits',
    ready:
      async ({ page, endpoint }) =>
      async () => {
        const waits = async () =>
          await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
        if (await waits()) return;
        await endpoint.kill();
        await endpoint.startNewer();
        await page.evaluate(async () => {
          const kept = await navigator.serviceWorker.ready;
          await kept.update();
        });
        await expect.poll(waits).toBe(true);
      },
    over: async () => undefined,
  },
];

/** So much is all that the page may keep; without a figure, as much as the browser gives. */
async function leave({ page, endpoint }: Scene, bytes?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(endpoint.url).origin;
  const quotaSize = bytes === undefined ? {} : { quotaSize: bytes };
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...quotaSize });
  await session.detach();
}
