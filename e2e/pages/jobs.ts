import { expect } from '@playwright/test';
import { scan } from '#setup/scanner.ts';
import { Desk, SECOND } from './desk.ts';
import type { By } from './hands.ts';
import { said } from './words.ts';

/** Something that a clerk does many times a day, and how many acts it may cost at the most. */
export interface Job {
  readonly id: string;
  readonly most: number;
  /** Where it is of one kind of hands alone. */
  readonly by?: By;
  /** What has to be there before; it does not count. */
  readonly before?: (desk: Desk) => Promise<void>;
  readonly act: (desk: Desk) => Promise<void>;
}

const PHONE_DIGITS = 11;
const NAME = 'Marie';
const PIN_DIGITS = 4;

/** Ringing up the goods is not counted: it costs the same everywhere. */
export const JOBS: readonly Job[] = [
  { id: 'enrol.phone', most: PHONE_DIGITS + 1, before: cleared, act: enrol },
  {
    ...{ id: 'enrol.phone+name', most: PHONE_DIGITS + NAME.length + 2, before: cleared },
    act: enrolByName,
  },
  { id: 'enrol.card', most: PHONE_DIGITS + 2, before: cleared, act: enrolWithCard },
  { id: 'customer.detach', most: 1, act: detach },
  { ...{ id: 'sale.card.auto', most: 2, before: goods(2) }, act: sale({ find: byCard }) },
  {
    ...{ id: 'sale.card.points', most: 3, before: goods(1) },
    act: sale({ find: byCard, points: true }),
  },
  { ...{ id: 'sale.tail4.auto', most: 6, before: goods(2) }, act: sale({ find: byTail }) },
  {
    ...{ id: 'sale.tail4.points', most: 7, before: goods(1) },
    act: sale({ find: byTail, points: true }),
  },
  {
    ...{ id: 'sale.keyboard', most: 7, by: 'keyboard' as const, before: goods(1) },
    act: sale({ find: byTail, pay: ['F9', 'Enter'] }),
  },
  { id: 'sale.return.line', most: 5, act: takeBack },
  { id: 'sale.park+recall', most: 2, before: goods(1), act: parkAndRecall },
  { id: 'why.open', most: 1, act: askWhy },
  {
    ...{ id: 'clerk.switch', most: 1 + PIN_DIGITS, before: cleared },
    act: async (desk) => await desk.handOverTo(SECOND),
  },
  {
    ...{ id: 'vip.see', most: 0 },
    before: async (desk) => await desk.handOverTo(Desk.manager),
    act: seeWhom,
  },
  {
    ...{ id: 'vip.call+done', most: 2 },
    before: async (desk) => await desk.beforeSomebody(),
    act: callAndReach,
  },
  { id: 'vip.undo', most: 1, act: undoCall },
];

async function cleared(desk: Desk): Promise<void> {
  await desk.clear();
}

function goods(pieces: number): (desk: Desk) => Promise<void> {
  return async (desk) => await desk.ringUp(pieces);
}

async function enrol({ page, hands, newPhone }: Desk): Promise<void> {
  const phone = newPhone();
  await hands.write(phone);
  const row = page
    .getByRole('option')
    .filter({ hasText: phone.slice(-4) })
    .first();
  await expect(row).toBeVisible();
  await hands.take(row);
  await expect(page.getByTestId('enrol')).toBeVisible();
}

/** A printed card out of the box, and her phone. */
async function enrolWithCard({ page, hands, newPhone, newCard }: Desk): Promise<void> {
  const card = newCard();
  await scan(page, card);
  const panel = page.getByTestId('enrol');
  await expect(panel.getByText(card)).toBeVisible();
  await expect(panel.locator('input[type="tel"]')).toBeFocused();
  await hands.write(newPhone());
  await hands.end();
  await expect(panel.getByText(card)).toBeHidden();
}

async function enrolByName(desk: Desk): Promise<void> {
  const { page, hands } = desk;
  await enrol(desk);
  await expect(page.getByTestId('enrol').getByRole('textbox').first()).toBeFocused();
  await hands.write(NAME);
  await hands.end();
  await expect(page.getByRole('link', { name: NAME, exact: true })).toBeVisible();
}

async function detach(desk: Desk): Promise<void> {
  const button = desk.button('till.member.detach');
  await desk.hands.press(button, 'F3');
  await expect(button).toBeHidden();
}

async function byCard(desk: Desk): Promise<void> {
  await desk.scanCard();
}

async function byTail({ page, hands, language, tail }: Desk): Promise<void> {
  await hands.write(tail);
  const members = page.getByRole('group', { name: said(language, 'till.found.members') });
  const row = members.getByRole('option').first();
  await expect(row).toBeVisible();
  await hands.take(row);
}

interface Way {
  readonly find: (desk: Desk) => Promise<void>;
  readonly points?: boolean;
  readonly pay?: readonly string[];
}

function sale({ find, points = false, pay = ['Control+Enter'] }: Way) {
  return async (desk: Desk): Promise<void> => {
    const { hands, till } = desk;
    await find(desk);
    await expect(till.promise).toBeVisible();
    if (points) {
      await hands.press(till.usePoints, 'F6');
      await expect(till.usePoints).toHaveAttribute('aria-pressed', 'true');
    }
    await hands.press(till.card, ...pay);
    await expect(till.done).toBeVisible();
    desk.receipt = await till.receiptNumber();
  };
}

/** A receipt in the hand is scanned; a finger finds the purchase among the last ones. */
async function takeBack({ page, hands, language, receipt }: Desk): Promise<void> {
  const row = page.getByRole('button', { name: receipt }).first();
  if (hands.by === 'touch') await hands.press(row);
  else await scan(page, receipt);
  const sheet = page.getByRole('dialog', { name: receipt });
  const more = sheet.getByRole('button', { name: said(language, 'till.return.more') }).first();
  await expect(more).toBeVisible();
  if (hands.by === 'keyboard') await expect(more).toBeFocused();
  await hands.press(more, 'Enter');
  const refund = sheet.getByRole('button', { name: said(language, 'till.return.refund') });
  await expect(refund).toBeVisible();
  await hands.press(refund, 'Control+Enter');
  await expect(refund).toBeHidden();
}

async function parkAndRecall({ hands, till }: Desk): Promise<void> {
  await hands.press(till.button('till.park'), 'F4');
  await expect(till.basket).toBeHidden();
  await hands.press(till.button('till.parked.recall'), 'F4');
  await expect(till.basket.getByRole('listitem')).toHaveCount(1);
}

async function askWhy({ page, hands, till }: Desk): Promise<void> {
  await hands.press(till.button('till.why'), 'F8');
  await expect(page.getByTestId('why-sum')).toBeVisible();
}

async function seeWhom({ page, language }: Desk): Promise<void> {
  const people = page.getByRole('list', { name: said(language, 'today.list') });
  await expect(people.locator('[data-act="call"]').first()).toBeVisible();
}

async function callAndReach(desk: Desk): Promise<void> {
  const reached = desk.button('today.reached');
  await desk.hands.press(desk.call, 'c');
  await expect(reached).toBeVisible();
  await desk.hands.press(reached, 'Enter');
  await expect(reached).toBeHidden();
  await expect(desk.call).toBeHidden();
}

async function undoCall({ hands, undo, call }: Desk): Promise<void> {
  await hands.press(undo, 'z');
  await expect(call).toBeVisible();
}
