import { useSyncExternalStore } from 'react';

export const printerWays = ['dialog', 'usb', 'serial'] as const;

/** Through the device's own dialog, or straight to a receipt printer. */
export type PrinterWay = (typeof printerWays)[number];

export const printerTongues = ['esc-pos', 'star-prnt'] as const;

export type PrinterTongue = (typeof printerTongues)[number];

/** How this device prints on a roll. */
export interface PrinterChoice {
  readonly way: PrinterWay;
  /** What the printer understands. */
  readonly tongue: PrinterTongue;
  /** The cash drawer hangs on the printer: it opens where cash changes hands. */
  readonly drawer: boolean;
}

const usual: PrinterChoice = { way: 'dialog', tongue: 'esc-pos', drawer: false };
const place = 'habitue.printer';
const listeners = new Set<() => void>();
let known: { readonly text: string | null; readonly choice: PrinterChoice } | undefined;

export function printerChoice(): PrinterChoice {
  const text = globalThis.localStorage?.getItem(place) ?? null;
  if (known?.text !== text) known = { text, choice: readChoice(text) };
  return known.choice;
}

export function usePrinterChoice(): readonly [
  PrinterChoice,
  (choice: Partial<PrinterChoice>) => void,
] {
  return [useSyncExternalStore(onChoice, printerChoice), choosePrinter];
}

function choosePrinter(choice: Partial<PrinterChoice>): void {
  localStorage.setItem(place, JSON.stringify({ ...printerChoice(), ...choice }));
  for (const heard of listeners) heard();
}

/** What another version of the app may have kept, as far as this one knows it. */
export function readChoice(text: string | null): PrinterChoice {
  const kept = parsed(text);
  return {
    way: printerWays.find((way) => way === kept.way) ?? usual.way,
    tongue: printerTongues.find((tongue) => tongue === kept.tongue) ?? usual.tongue,
    drawer: kept.drawer === true,
  };
}

function parsed(text: string | null): { way?: unknown; tongue?: unknown; drawer?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function onChoice(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
