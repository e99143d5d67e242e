import { expect, type Locator, type Page } from '@playwright/test';
import { strike } from '#setup/scanner.ts';

/** How a clerk's hands do what a job asks of them. A card or a receipt is scanned by all. */
export interface Hands {
  readonly by: By;
  /** Text into whatever has the focus. */
  write(text: string): Promise<void>;
  /** The row that is marked in a list. */
  take(row: Locator): Promise<void>;
  /** What ends a line of text. */
  end(): Promise<void>;
  /** Figures for a field that has keys of its own on the screen. */
  figures(keypad: Locator, text: string): Promise<void>;
  /** A button, or the keys that stand for it. */
  press(button: Locator, ...keys: readonly string[]): Promise<void>;
}

/** Fingers last: a device that is one for fingers stays so. */
export const BY = ['keyboard', 'scanner', 'touch'] as const;
export type By = (typeof BY)[number];

const TYPING_MS = 110;

/** From now on the device is one for fingers; it does not become another again. */
export async function underFingers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
}

/** Nothing but a screen under the fingers: letters come from the keyboard that it shows. */
function touching(page: Page): Hands {
  return {
    by: 'touch',
    async write(text) {
      const session = await page.context().newCDPSession(page);
      for (const sign of text) await session.send('Input.insertText', { text: sign });
      await session.detach();
    },
    take: async (row) => await tap(row),
    end: async () => await page.keyboard.press('Enter'),
    async figures(keypad, text) {
      for (const figure of text) {
        await tap(keypad.getByRole('button', { name: figure, exact: true }));
      }
    },
    press: async (button) => await tap(button),
  };
}

async function tap(target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing under the finger.');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const session = await target.page().context().newCDPSession(target.page());
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Nothing but keys. */
function typing(page: Page): Hands {
  const write = async (text: string) => await strike(page, [...text], TYPING_MS);
  const enter = async () => await page.keyboard.press('Enter');
  return {
    by: 'keyboard',
    write,
    take: enter,
    end: enter,
    figures: async (_, text) => await write(text),
    async press(_, ...keys) {
      if (keys.length === 0) throw new Error('No key does that.');
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

/** A scanner, a mouse, and keys for what is to be written. */
function scanning(page: Page): Hands {
  return { ...typing(page), by: 'scanner', press: async (button) => await button.click() };
}

export const handsOf = { touch: touching, keyboard: typing, scanner: scanning };
