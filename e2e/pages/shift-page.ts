import { expect, type Locator, type Page } from '@playwright/test';

/** The drawer of the till, in English. */
export class ShiftPage {
  readonly page: Page;
  readonly z: Locator;

  constructor(page: Page) {
    this.page = page;
    this.z = page.getByTestId('z');
  }

  /** From the till, by the link that stands there while nothing is rung up. */
  async reach(): Promise<void> {
    await this.page.getByRole('link', { name: 'Shift and cash' }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Shift' })).toBeVisible();
  }

  async view(name: 'Cash in and out' | 'X report' | 'Count and close'): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  async payOut(amount: string): Promise<void> {
    await this.view('Cash in and out');
    await this.page.getByLabel('Amount').fill(amount);
    await this.page.getByRole('button', { name: /^Pay .* out$/ }).click();
    await expect(this.page.getByText(/out of the drawer$/).first()).toBeVisible();
  }

  /** Notes and coins, so many of each, by what one of them is called. */
  async count(pieces: Readonly<Record<string, number>>): Promise<void> {
    for (const [amount, quantity] of Object.entries(pieces)) {
      await this.page.getByLabel(`Pieces of ${amount}`, { exact: true }).fill(String(quantity));
    }
    await this.page.getByRole('button', { name: /^Confirm: / }).click();
  }

  /** The figure in a row of the Z report that stands open. */
  async figure(row: string): Promise<string> {
    return await this.z.locator(`[data-row="${row}"] dd`).innerText();
  }
}

export interface Drawn {
  readonly dueMinor: number;
  readonly cashMinor: number;
  readonly cardMinor: number;
  readonly backMinor: number;
  readonly taxMinor: number;
  readonly issued: number;
  readonly redeemed: number;
  readonly purchases: number;
}

/** Every purchase and return on this device's disk, summed past the app. */
export async function sumsOnDisk(page: Page): Promise<Drawn> {
  return await page.evaluate(async () => {
    const rows = await new Promise<{ fact: { body: Told } }[]>((resolve, reject) => {
      const opening = indexedDB.open('habitue');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('facts').objectStore('facts').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result);
        };
      };
    });
    interface Told {
      readonly type: string;
      readonly purchase: {
        readonly dueMinor: number;
        readonly taxMinor: number;
        readonly earnedPoints: number;
        readonly redeemedPoints: number;
        readonly tenders: readonly { readonly kind: string; readonly amountMinor: number }[];
      };
      readonly return: { readonly refundMinor: number };
    }
    const sums = { dueMinor: 0, cashMinor: 0, cardMinor: 0, backMinor: 0, taxMinor: 0 };
    const counts = { issued: 0, redeemed: 0, purchases: 0 };
    for (const { fact } of rows) {
      const { type, purchase } = fact.body;
      if (type === 'purchase.returned') sums.backMinor += fact.body.return.refundMinor;
      if (type !== 'purchase.recorded') continue;
      counts.purchases += 1;
      counts.issued += purchase.earnedPoints;
      counts.redeemed += purchase.redeemedPoints;
      sums.dueMinor += purchase.dueMinor;
      sums.taxMinor += purchase.taxMinor;
      for (const { kind, amountMinor } of purchase.tenders) {
        if (kind === 'cash') sums.cashMinor += amountMinor;
        if (kind === 'card') sums.cardMinor += amountMinor;
      }
    }
    return { ...sums, ...counts };
  });
}
