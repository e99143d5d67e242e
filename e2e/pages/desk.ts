import { expect, type Locator, type Page } from '@playwright/test';
import { printedCard } from '#sample/printed-cards.ts';
import { scan } from '#setup/scanner.ts';
import { MANAGER } from './first-run.ts';
import { type By, type Hands, handsOf } from './hands.ts';
import { memberNumber } from './member-number.ts';
import { plainArticles } from './sample-shop.ts';
import { TillPage } from './till-page.ts';
import { said } from './words.ts';

export interface Clerk {
  readonly name: string;
  readonly pin: string;
}

export const SECOND: Clerk = { name: 'Ben', pin: '1470' };

/** What a boutique has before anybody works at it: a clerk more, and a member with her card. */
export interface Shop {
  readonly page: Page;
  readonly number: string;
  readonly tail: string;
}

export const MEMBER_PHONE = '13800138000';
const DEAR_MINOR = 60_000;

export async function furnish(page: Page): Promise<Shop> {
  await page.getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Clerks and PINs/ }).click();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByLabel('Name').fill(SECOND.name);
  await page.getByLabel('PIN, 4 digits').fill(SECOND.pin);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(SECOND.name, { exact: true })).toBeVisible();
  const till = new TillPage(page);
  await till.open();
  await till.enrol(MEMBER_PHONE);
  const number = await memberNumber(page);
  await page.getByRole('button', { name: said('en', 'till.member.detach') }).click();
  return { page, number, tail: MEMBER_PHONE.slice(-4) };
}

let enrolled = 0;
let cards = 0;

/** A clerk at work: by what hands, and in which language. */
export class Desk {
  readonly page: Page;
  readonly till: TillPage;
  readonly hands: Hands;
  readonly language: string;
  readonly number: string;
  readonly tail: string;
  /** Of the last sale. */
  receipt = '';
  /** Of whoever is enrolled. */
  phone = '';
  /** Whoever is called. */
  named = '';

  constructor({ page, number, tail }: Shop, by: By, language: string) {
    this.page = page;
    this.till = new TillPage(page, language);
    this.hands = handsOf[by](page);
    this.language = language;
    this.number = number;
    this.tail = tail;
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: said(this.language, key) });
  }

  /** Of nobody yet. */
  newPhone(): string {
    enrolled += 1;
    return `139${String(enrolled).padStart(8, '0')}`;
  }

  /** Printed, and in the box still. */
  newCard(): string {
    cards += 1;
    return printedCard(cards);
  }

  /** Goods dear enough that points can be spent on them. */
  async ringUp(pieces: number): Promise<void> {
    const dear = plainArticles('CNY').find(({ priceMinor }) => priceMinor >= DEAR_MINOR);
    if (dear === undefined) throw new Error('No article dear enough.');
    for (let piece = 0; piece < pieces; piece += 1) await scan(this.page, dear.barcode);
    await expect(this.till.basket).toBeVisible();
    await this.till.field.focus();
  }

  async scanCard(): Promise<void> {
    await scan(this.page, this.number);
  }

  /** Nothing stands on the till, and no sheet beside it. */
  async clear(): Promise<void> {
    const isHere = new URL(this.page.url()).pathname === '/';
    if (!isHere) await this.till.open();
    await this.page.keyboard.press('Escape');
    const detach = this.button('till.member.detach');
    if (await detach.isVisible()) await detach.click();
    const remove = this.button('till.line.remove');
    while ((await remove.count()) > 0) await remove.first().click();
    await this.till.field.focus();
  }

  /** From the till to the PIN, of two clerks the other one’s. */
  async handOverTo({ name, pin }: Clerk): Promise<void> {
    await this.hands.press(this.page.getByTestId('clerk'), 'F10');
    const field = this.page.getByLabel(name);
    await expect(field).toBeVisible();
    if (this.hands.by !== 'touch') await expect(field).toBeFocused();
    const keypad = this.page.getByRole('group', { name: said(this.language, 'kit.keypad') });
    await this.hands.figures(keypad, pin);
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
  }

  /** On Today, before the first of whom one may call. */
  async beforeSomebody(): Promise<void> {
    const rows = this.page.getByRole('list', { name: said(this.language, 'today.list') });
    const row = rows
      .locator('> li')
      .filter({ has: this.page.locator('[data-act="call"]') })
      .first();
    this.named = (await row.locator('[data-act="call"]').getAttribute('aria-label')) ?? '';
    if (this.hands.by === 'keyboard') await row.focus();
  }

  get call(): Locator {
    return this.page.getByRole('link', { name: this.named, exact: true });
  }

  /** Takes the last act on Today back. */
  get undo(): Locator {
    const told = this.page.getByRole('status').getByRole('button', {
      name: said(this.language, 'kit.undo'),
    });
    return told.first();
  }

  static readonly manager: Clerk = MANAGER;
}
