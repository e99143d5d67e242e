import { test as base, type Page } from '@playwright/test';
import { countActs } from './acts.ts';
import { noteDurability } from './durability.ts';
import { Endpoint } from './endpoint.ts';
import { BUILT, UNKEPT } from './pages-served.ts';
import { TillPage } from './till-page.ts';

/** React drew anew, in one go, what failed while it drew. */
const RECOVERED = /Minified React error #520;/;

interface Parts {
  /** Whatever other devices a story took along go with it: a till left open would sync for ever. */
  readonly devices: undefined;
  /** The browser keeps the app, so that it opens with no line; a story that needs it says so. */
  readonly keepsApp: boolean;
  /** Reads are made to fail while React draws: that it drew anew is no fault of the page. */
  readonly failsReads: boolean;
  /** A boutique's endpoint of this story's own. */
  readonly endpoint: Endpoint;
  /** A browser tab on it, which counts acts and notes how durably it writes. */
  readonly tab: Page;
  readonly till: TillPage;
}

/** A story with an endpoint and a till of its own. A fault in the page fails the story. */
export const story = base.extend<Parts>({
  devices: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  keepsApp: [false, { option: true }],
  failsReads: [false, { option: true }],
  endpoint: async ({ keepsApp }, use) => {
    const endpoint = await Endpoint.open({ pages: keepsApp ? BUILT : UNKEPT });
    await use(endpoint);
    await endpoint.close();
  },
  tab: async ({ page, endpoint, failsReads }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (fault) => {
      if (!failsReads || !RECOVERED.test(String(fault))) faults.push(String(fault));
    });
    page.on('console', (said) => {
      if (said.type() === 'warning' && said.text().includes('header')) faults.push(said.text());
    });
    await countActs(page);
    await noteDurability(page);
    await page.goto(endpoint.url);
    await use(page);
    if (faults.length > 0) throw new Error(`The page had faults: ${faults.join('; ')}`);
  },
  till: async ({ tab }, use) => use(new TillPage(tab)),
});
