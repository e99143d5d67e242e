import { afterEach, expect, test } from 'vitest';
import { chosenName, sendToPrinter } from './printer-port.ts';

const BYTES = Uint8Array.from({ length: 10_000 }, (_, n) => n % 251);

/** A printer that keeps what it is sent, on a port of this process. */
function plugIn(transferOut: (data: Uint8Array) => void) {
  const endpoints = [
    { direction: 'in', type: 'bulk', endpointNumber: 1 },
    { direction: 'out', type: 'bulk', endpointNumber: 2 },
  ];
  const device = {
    ...{ opened: true, productName: 'TM', claimed: 0 },
    configuration: { interfaces: [{ interfaceNumber: 0, alternate: { endpoints } }] },
    claimInterface: async () => {
      device.claimed += 1;
    },
    releaseInterface: async () => {
      device.claimed -= 1;
    },
    transferOut: async (endpoint: number, data: Uint8Array) => {
      expect([endpoint, device.claimed]).toEqual([2, 1]);
      transferOut(data);
    },
  };
  Object.defineProperty(navigator, 'usb', {
    configurable: true,
    value: { getDevices: async () => [device] },
  });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'usb');
});

test('a paper goes in pieces, whole, and two at once go one after the other', async () => {
  const heard: number[] = [];
  plugIn((data) => heard.push(...data));
  const sent = await Promise.all([sendToPrinter('usb', BYTES), sendToPrinter('usb', BYTES)]);
  expect(sent).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ]);
  expect(heard).toEqual([...BYTES, ...BYTES]);
  expect(await chosenName('usb')).toBe('TM');
});

test('one that was pulled out is told of, and prints again when it is back', async () => {
  let isThere = false;
  const heard: number[] = [];
  plugIn((data) => {
    if (!isThere) throw new DOMException('gone', 'NetworkError');
    heard.push(...data);
  });
  expect(await sendToPrinter('usb', BYTES)).toEqual({ ok: false, refusal: 'AWAY' });
  isThere = true;
  expect(await sendToPrinter('usb', BYTES)).toEqual({ ok: true, value: undefined });
  expect(heard).toEqual([...BYTES]);
});

test('a fault of ours is not taken for a printer that is away', async () => {
  let isWrong = true;
  plugIn(() => {
    if (isWrong) throw new TypeError('ours');
  });
  await expect(sendToPrinter('usb', BYTES)).rejects.toThrow('ours');
  isWrong = false;
  expect(await sendToPrinter('usb', BYTES)).toEqual({ ok: true, value: undefined });
});

test('where there is no port, or no printer was chosen, that is said', async () => {
  expect(await sendToPrinter('usb', BYTES)).toEqual({ ok: false, refusal: 'UNSUPPORTED' });
  const none = { getDevices: async () => [] };
  Object.defineProperty(navigator, 'usb', { configurable: true, value: none });
  expect(await sendToPrinter('usb', BYTES)).toEqual({ ok: false, refusal: 'NONE_CHOSEN' });
  expect(await chosenName('usb')).toBeUndefined();
});
