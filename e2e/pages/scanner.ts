import type { Page } from '@playwright/test';

/**
 * A barcode scanner in keyboard mode: the code and Enter, `gapMs` apart by the events' own time
 * stamps, whatever the machine is doing. The last key was struck just now.
 */
export async function scan(page: Page, code: string, gapMs = 8): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const startedAt = (Date.now() - (code.length + 1) * gapMs) / 1000;
  const sent = [...code, 'Enter'].flatMap((character, index) => {
    const timestamp = startedAt + (index * gapMs) / 1000;
    const key =
      character === 'Enter'
        ? { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
        : { key: character, text: character };
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
      session.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        timestamp: timestamp + 0.003,
        key: key.key,
      }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}
