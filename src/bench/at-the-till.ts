import type { Page } from '@playwright/test';
import { scan, strike } from '#setup/scanner.ts';
import { barcodeOf, numberOf } from './busy-shop.ts';
import { atBusyTill } from './busy-till.ts';
import { withBrowser, withBuiltPage } from './chromium.ts';
import { putStopwatch } from './page-stopwatch.ts';

/** A tablet of the middle range, beside the machine of whoever runs this. */
const TIMES_SLOWER = 4;
const A_HAND_MS = 110;
const FOUND = '[role="listbox"]';
const LINES = '[aria-label="Basket"] > li';

/** What a clerk waits for. */
export type Wait = 'echo' | 'found' | 'line' | 'promise' | 'commit';

interface Waited {
  readonly what: Wait;
  readonly round: number;
  readonly ms: number;
}

export interface AtTheTill {
  readonly till: readonly Waited[];
  readonly bare: readonly Waited[];
  /** What held the till's page up for over 50 ms in one go while somebody typed. */
  readonly heldUp: readonly number[];
}

/** Milliseconds of one wait, round by round. */
export function roundsOf(waited: readonly Waited[], of: Wait): readonly number[][] {
  const rounds = Map.groupBy(
    waited.filter(({ what }) => what === of),
    ({ round }) => round,
  );
  return [...rounds.values()].map((round) => round.map(({ ms }) => ms));
}

interface Asked {
  readonly rounds: number;
  /** Sales in each round. */
  readonly each: number;
}

/** The same hands at the till, and at a list that paints the same and looks nothing up, in turn. */
export async function benchAtTheTill({ rounds, each }: Asked): Promise<AtTheTill> {
  const [till, bare, heldUp] = [[] as Waited[], [] as Waited[], [] as number[]];
  await atBusyTill(async (page) => {
    await withBuiltPage('bare-list.html', async (address) => {
      await withBrowser(async (list) => {
        await putStopwatch(list);
        await list.goto(address);
        for (const slow of [page, list]) await slowDown(slow);
        for (let turn = 0; turn < (rounds + 1) * each; turn += 1) {
          const round = Math.floor(turn / each) - 1;
          await sellFromList(list, { waits: bare, round, turn });
          const long = await sell(page, { waits: till, round, turn });
          if (round >= 0) heldUp.push(...long);
        }
      });
    });
  });
  return { till, bare, heldUp };
}

interface Turn {
  readonly waits: Waited[];
  /** −1 while both warm up. */
  readonly round: number;
  readonly turn: number;
}

/** The same sale at the list: what it paints, and the scans and the press that it waits for. */
async function sellFromList(list: Page, { turn, ...where }: Turn): Promise<void> {
  const note = noting(where);
  await list.locator('input').focus();
  await typeTail(list, note);
  for (let n = 0; n < TAIL.length; n += 1) await list.keyboard.press('Backspace');
  await ringUp(list, { note, turn, pay: '[data-testid="pay"]' });
}

/** One sale from the phone's last figures to the receipt; gives the page's long tasks. */
async function sell(page: Page, { turn, ...where }: Turn): Promise<readonly number[]> {
  const note = noting(where);
  await page.evaluate(() => window.stopwatch.longTasks());
  await typeTail(page, note);
  const heldUp = await page.evaluate(() => window.stopwatch.longTasks());
  await page.keyboard.press('Escape');
  await ringUp(page, { note, turn, pay: 'role=button[name=/^Card/]' });
  return heldUp;
}

interface RingUp {
  readonly note: Note;
  readonly turn: number;
  /** What is pressed to pay by card. */
  readonly pay: string;
}

async function ringUp(page: Page, { note, turn, pay }: RingUp): Promise<void> {
  const one = (of: string) => page.evaluate((what) => window.stopwatch.many(what, 1), of);
  await scan(page, barcodeOf(turn + 1));
  note('line', await one(LINES));
  await scan(page, numberOf(turn + 1));
  note('promise', await one('[aria-label="What the card gives today"]'));
  await page.locator(pay).click();
  note('commit', await one('[data-testid="done"]'));
}

type Note = (what: Wait, ms: number) => void;

function noting({ waits, round }: Omit<Turn, 'turn'>): Note {
  return (what, ms) => {
    if (round >= 0) waits.push({ what, round, ms });
  };
}

/** Two figures are nobody's yet. */
const SOUGHT_FROM = 2;
/** Figures of a phone, as a customer says them. */
const TAIL = ['0', '6', '1', '2', '3', '4'];

async function typeTail(page: Page, note: Note): Promise<void> {
  for (const [n, key] of TAIL.entries()) {
    await strike(page, [key], A_HAND_MS);
    note('echo', await page.evaluate(() => window.stopwatch.echo()));
    if (n < SOUGHT_FROM) continue;
    note('found', await page.evaluate((of) => window.stopwatch.changed(of), FOUND));
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
}
