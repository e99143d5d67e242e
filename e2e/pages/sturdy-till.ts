import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { OwnBrowser } from './own-browser.ts';
import { sellQuickly } from './quick-hands.ts';
import { signIn } from './second-till.ts';
import { TillPage } from './till-page.ts';

/** A till in a browser of its own, which is killed and opened again on what it kept. */
export class SturdyTill {
  /** The receipts that stood on its screen, in order. */
  readonly receipts: string[] = [];
  readonly #profile: string;
  #browser: OwnBrowser;
  #page: Page;

  private constructor(profile: string, browser: OwnBrowser, page: Page) {
    this.#profile = profile;
    this.#browser = browser;
    this.#page = page;
  }

  static async open(): Promise<SturdyTill> {
    const profile = mkdtempSync(join(tmpdir(), 'habitue-till-'));
    const browser = await OwnBrowser.open(profile);
    return new SturdyTill(profile, browser, await browser.context.newPage());
  }

  get page(): Page {
    return this.#page;
  }

  async sell(codes: readonly string[]): Promise<void> {
    this.receipts.push(await sellQuickly(this.#page, codes));
  }

  /**
   * The browser is killed in a sale. Opened again, the till says what was recorded last: whoever
   * saw no receipt knows by it whether to ring up again.
   */
  async killedInSale(codes: readonly string[], afterMs: number): Promise<void> {
    const url = this.#page.url();
    // Cut off by the kill, it ends without a receipt; what was recorded is asked of the till below.
    const selling = sellQuickly(this.#page, codes).catch(() => undefined);
    await wait(afterMs);
    await this.#browser.kill();
    const shown = await selling;
    this.#browser = await OwnBrowser.open(this.#profile);
    this.#page = await this.#browser.context.newPage();
    await this.#page.goto(url);
    await signIn(this.#page);
    await new TillPage(this.#page).open();
    const last = await this.#lastRecorded();
    if (shown !== undefined && shown !== last) throw new Error(`Receipt ${shown} was lost.`);
    if (last !== this.receipts.at(-1)) this.receipts.push(last);
  }

  async close(): Promise<void> {
    await this.#browser.kill();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  async #lastRecorded(): Promise<string> {
    const said = await this.#page.getByTestId('last-recorded').innerText();
    return /recorded: (\S+)/.exec(said)?.[1] ?? '';
  }
}
