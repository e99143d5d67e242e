import { expect, type Locator, type Page } from '@playwright/test';

/** The customer's window, in English. */
export class DisplayPage {
  readonly page: Page;
  readonly basket: Locator;
  readonly promise: Locator;
  readonly typePhone: Locator;
  readonly usePoints: Locator;

  constructor(page: Page) {
    this.page = page;
    this.basket = page.getByRole('list', { name: 'Basket' });
    this.promise = page.getByRole('region', { name: 'What the card gives today' });
    this.typePhone = page.getByRole('button', { name: 'Type my phone number' });
    this.usePoints = page.getByRole('button', { name: /^Use / });
  }

  /** As the shop opens it the first time: from More. */
  static async open(tab: Page): Promise<DisplayPage> {
    const main = tab.getByRole('navigation', { name: 'Main' });
    const row = tab.getByRole('link', { name: /^Customer display/ });
    await expect(async () => {
      await main.getByRole('link', { name: 'More' }).click();
      await expect(row).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await row.click();
    return await DisplayPage.by(tab, () =>
      tab.getByRole('button', { name: 'Open the display' }).click(),
    );
  }

  /** The window that an act on the till opens. */
  static async by(tab: Page, act: () => Promise<void>): Promise<DisplayPage> {
    const opened = tab.waitForEvent('popup');
    await act();
    const page = await opened;
    await page.setViewportSize({ width: 1024, height: 768 });
    return new DisplayPage(page);
  }

  /** Her own number, by the large keys. */
  async enter(phone: string): Promise<void> {
    await this.typePhone.click();
    const keys = this.page.getByRole('group', { name: 'Number keys' });
    for (const figure of phone) {
      await keys.getByRole('button', { name: figure, exact: true }).click();
    }
    await this.page.getByRole('button', { name: 'That is my number' }).click();
  }

  /** The sentences of the promise, one after the other. */
  async promised(): Promise<string[]> {
    await expect(this.promise).toBeVisible();
    return await this.promise.locator('p').allInnerTexts();
  }
}
