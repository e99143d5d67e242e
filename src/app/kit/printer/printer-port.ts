import { done, type Result, refused } from '#domain/result.ts';
import type { PrinterWay } from './printer-choice.ts';

export type PrinterRefusal =
  /** This browser speaks to no printer itself. */
  | 'UNSUPPORTED'
  /** None was ever chosen here, or the browser forgot it. */
  | 'NONE_CHOSEN'
  /** Switched off, unplugged, or held by another program or a driver. */
  | 'AWAY';

type Away = Result<void, PrinterRefusal>;

const PRINTERS: USBDeviceRequestOptions = { filters: [{ classCode: 7 }] };
const BAUD = 115_200;
/** So much goes at a time: cheap printers lose what they cannot keep. */
const PIECE = 4096;

export function canReach(way: PrinterWay): boolean {
  return way === 'dialog' || way in globalThis.navigator;
}

/** The browser asks which one; a tap must have asked for it. False where none was picked. */
export async function choosePort(way: Exclude<PrinterWay, 'dialog'>): Promise<boolean> {
  try {
    if (way === 'usb') await navigator.usb.requestDevice(PRINTERS);
    else await navigator.serial.requestPort();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

/** The name of the one that was chosen, as far as it says it. */
export async function chosenName(way: PrinterWay): Promise<string | undefined> {
  if (way === 'dialog' || !canReach(way)) return undefined;
  if (way === 'serial') return (await navigator.serial.getPorts()).length > 0 ? '' : undefined;
  const [device] = await navigator.usb.getDevices();
  return device && (device.productName ?? '');
}

let last: Promise<unknown> = Promise.resolve();

/** Sends to the chosen printer, one paper after the other. */
export function sendToPrinter(way: PrinterWay, bytes: Uint8Array<ArrayBuffer>): Promise<Away> {
  const next = () => send(way, bytes);
  const sent = last.then(next, next);
  last = sent;
  return sent;
}

async function send(way: PrinterWay, bytes: Uint8Array<ArrayBuffer>): Promise<Away> {
  if (way === 'dialog' || !canReach(way)) return refused('UNSUPPORTED');
  try {
    return way === 'usb' ? await sendByUsb(bytes) : await sendBySerial(bytes);
  } catch (error) {
    if (error instanceof DOMException) return refused('AWAY');
    throw error;
  }
}

async function sendByUsb(bytes: Uint8Array<ArrayBuffer>): Promise<Away> {
  const [device] = await navigator.usb.getDevices();
  if (device === undefined) return refused('NONE_CHOSEN');
  if (!device.opened) await device.open();
  if (device.configuration === null) await device.selectConfiguration(1);
  const place = outOf(device);
  if (place === undefined) return refused('AWAY');
  await device.claimInterface(place.interface);
  try {
    for (const piece of piecesOf(bytes)) await device.transferOut(place.endpoint, piece);
  } finally {
    await device.releaseInterface(place.interface);
  }
  return done(undefined);
}

/** Where a device takes what is to be printed. */
function outOf({ configuration }: USBDevice) {
  for (const each of configuration?.interfaces ?? []) {
    const out = each.alternate.endpoints.find(
      ({ direction, type }) => direction === 'out' && type === 'bulk',
    );
    if (out) return { interface: each.interfaceNumber, endpoint: out.endpointNumber };
  }
  return undefined;
}

async function sendBySerial(bytes: Uint8Array<ArrayBuffer>): Promise<Away> {
  const [port] = await navigator.serial.getPorts();
  if (port === undefined) return refused('NONE_CHOSEN');
  await port.open({ baudRate: BAUD, flowControl: 'hardware' });
  try {
    const writer = port.writable?.getWriter();
    if (writer === undefined) return refused('AWAY');
    for (const piece of piecesOf(bytes)) await writer.write(piece);
    await writer.close();
  } finally {
    await port.close();
  }
  return done(undefined);
}

function* piecesOf(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
