import type { Page } from '@playwright/test';

/** A receipt printer on the page's USB port that keeps what it is sent; absent until chosen. */
export async function plugInPrinter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const printed: number[] = [];
    const endpoint = { direction: 'out', type: 'bulk', endpointNumber: 2 };
    const place = { interfaceNumber: 0, alternate: { endpoints: [endpoint] } };
    const device = {
      ...{ productName: 'TM-T20', opened: false, configuration: { interfaces: [place] } },
      open: async () => {
        device.opened = true;
      },
      claimInterface: async () => undefined,
      releaseInterface: async () => undefined,
      transferOut: async (_endpoint: number, data: Uint8Array) => {
        if (sessionStorage.getItem('unplugged')) throw new DOMException('gone', 'NetworkError');
        printed.push(...data);
      },
    };
    const usb = {
      requestDevice: async () => {
        sessionStorage.setItem('chosen', 'yes');
        return device;
      },
      getDevices: async () => (sessionStorage.getItem('chosen') ? [device] : []),
    };
    Object.defineProperty(navigator, 'usb', { value: usb });
    Object.assign(globalThis, { printed });
  });
}

/** What lies in its tray, as its letters; what it was sent before is taken away. */
export async function takePrint(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { printed } = globalThis as unknown as { printed: number[] };
    return new TextDecoder('latin1').decode(Uint8Array.from(printed.splice(0)));
  });
}

export async function unplug(page: Page): Promise<void> {
  await page.evaluate(() => sessionStorage.setItem('unplugged', 'yes'));
}
