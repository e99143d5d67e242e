import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';
import { said } from './words.ts';

export type FlowName = 'enrol' | 'sell' | 'today';

/** What a clerk does from one moment to the next: something may go wrong before each. */
type Step = (desk: Desk) => Promise<void>;

/** One of the three things that a till is for, and how many acts it may cost whatever happens. */
export interface Flow {
  readonly name: FlowName;
  readonly most: number;
  readonly before: Step;
  readonly steps: readonly Step[];
  /** What whoever listens to the screen hears after each of them, by its key; nothing elsewhere. */
  readonly heard: readonly (string | undefined)[];
}

const NAME = 'Marie';
const PHONE_DIGITS = 11;

export const FLOWS: readonly Flow[] = [
  {
    ...{ name: 'enrol', most: PHONE_DIGITS + NAME.length + 2 },
    async before(desk) {
      await desk.clear();
      desk.phone = desk.newPhone();
    },
    steps: [
      async ({ hands, phone }) => await hands.write(phone.slice(0, 6)),
      async ({ hands, phone }) => await hands.write(phone.slice(6)),
      async ({ page, hands, phone }) => {
        const row = page
          .getByRole('option')
          .filter({ hasText: phone.slice(-4) })
          .first();
        await expect(row).toBeVisible();
        await hands.take(row);
        await expect(page.getByTestId('enrol').getByRole('textbox').first()).toBeFocused();
      },
      async ({ hands }) => await hands.write(NAME),
      async ({ page, hands }) => {
        await hands.end();
        await expect(page.getByRole('link', { name: NAME, exact: true })).toBeVisible();
      },
    ],
    heard: [undefined, undefined, 'till.enrol.done', undefined, undefined],
  },
  {
    ...{ name: 'sell', most: 'goods, card, points, payment, receipt'.split(', ').length },
    before: async (desk) => await desk.clear(),
    steps: [
      async (desk) => await desk.ringUp(1),
      async (desk) => {
        await desk.scanCard();
        await expect(desk.till.promise).toBeVisible();
      },
      async ({ hands, till }) => await hands.press(till.usePoints, 'F6'),
      async (desk) => {
        const { hands, till } = desk;
        await expect(till.usePoints).toHaveAttribute('aria-pressed', 'true');
        await hands.press(till.card, 'Control+Enter');
        await expect(till.done).toBeVisible();
        desk.receipt = await till.receiptNumber();
      },
      async ({ hands, till, language }) =>
        await hands.press(
          till.done.getByRole('button', { name: said(language, 'till.done.print') }),
        ),
    ],
    heard: ['till.said.added', 'till.said.member', 'till.said.total', 'till.done.said', undefined],
  },
  {
    ...{ name: 'today', most: 3 },
    async before(desk) {
      await desk.page.locator('nav a[href="/today"]').click();
      await desk.beforeSomebody();
    },
    steps: [
      async ({ hands, call }) => await hands.press(call, 'c'),
      async (desk) => {
        await desk.hands.press(desk.button('today.reached'), 'Enter');
        await expect(desk.call).toBeHidden();
      },
      async (desk) => {
        await desk.hands.press(desk.undo, 'z');
        await expect(desk.call).toBeVisible();
      },
    ],
    heard: [undefined, 'today.toast.reached', 'today.toast.back'],
  },
];
