import { expect, type Locator, type Page } from '@playwright/test';
import { scan, strike } from '#setup/scanner.ts';
import { said, saidFirst } from './words.ts';

const RECEIPT = /\d{4}-\d{6}/;

/** The till as a clerk sees it, in English or another of its languages. */
export class TillPage {
  readonly page: Page;
  readonly language: string;
  readonly field: Locator;
  readonly basket: Locator;
  readonly promise: Locator;
  readonly card: Locator;
  readonly cash: Locator;
  readonly done: Locator;
  readonly usePoints: Locator;

  constructor(page: Page, language = 'en') {
    this.page = page;
    this.language = language;
    this.field = page.getByRole('combobox', { name: said(language, 'till.find') });
    this.basket = page.getByRole('list', { name: said(language, 'till.basket') });
    this.promise = page.getByRole('region', { name: said(language, 'till.promise') });
    const pays = page.locator('.till-pay');
    this.card = pays.getByRole('button', { name: saidFirst(language, 'till.pay.card') });
    this.cash = pays.getByRole('button', { name: saidFirst(language, 'till.pay.cash') });
    this.done = page.getByTestId('done');
    this.usePoints = this.button('till.use');
  }

  /** What it says under that key stands first on it. */
  button(key: string): Locator {
    return this.page.getByRole('button', { name: saidFirst(this.language, key) });
  }

  async open(): Promise<void> {
    const isHere = new URL(this.page.url()).pathname === '/';
    const sell = said(this.language, 'shell.sell');
    if (!isHere) await this.page.getByRole('link', { name: sell }).click();
    await expect(this.field).toBeFocused();
  }

  async scan(code: string): Promise<void> {
    await scan(this.page, code);
  }

  /** At the pace of a hand. */
  async type(text: string): Promise<void> {
    await this.field.focus();
    await strike(this.page, [...text], 110);
  }

  async enrol(phone: string): Promise<void> {
    await this.type(phone);
    await expect(this.page.getByRole('option', { name: /^New member · / })).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByTestId('enrol')).toBeVisible();
  }

  /** A thing that is in no catalogue, at a typed price, as `148.00`. */
  async sellMisc(code: string, price: string): Promise<void> {
    await this.scan(code);
    await this.page.getByLabel(`Price for ${code}`).fill(price);
    await this.page.getByRole('button', { name: 'Sell at this price' }).click();
    await expect(this.page.getByLabel(`Price for ${code}`)).toBeHidden();
  }

  /** Pays by card and answers with the receipt's number. */
  async payByCard(): Promise<string> {
    await this.card.click();
    await expect(this.done).toBeVisible();
    return this.receiptNumber();
  }

  async receiptNumber(): Promise<string> {
    const said = await this.done.getByText(RECEIPT).first().innerText();
    return RECEIPT.exec(said)?.[0] ?? '';
  }
}
