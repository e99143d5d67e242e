import { useSyncExternalStore } from 'react';

/** How this device's scanner is heard. */
export interface ScanRules {
  /** The longest time between two keys of a scanner, in milliseconds. */
  readonly gapMs: number;
  /** What the scanner was taught to send before each code; empty for nothing. */
  readonly prefix: string;
  /**
   * As written: what arrives. By place: the scanner types for another keyboard than this device
   * has, and figures arrive as `&é"'(`; the places of its keys say what was meant.
   */
  readonly reads: 'as-written' | 'by-place';
}

export const usualRules: ScanRules = { gapMs: 50, prefix: '', reads: 'as-written' };

export const gapsToChoose = [20, 35, 50, 75] as const;

const place = 'habitue.scanner';
const listeners = new Set<() => void>();
let known: ScanRules | undefined;

export function scanRules(): ScanRules {
  known ??= readRules(globalThis.localStorage?.getItem(place) ?? null);
  return known;
}

export function useScanRules(): readonly [ScanRules, (more: Partial<ScanRules>) => void] {
  return [useSyncExternalStore(onRules, scanRules), changeRules];
}

/** What is kept, as far as it makes sense; the usual for the rest. */
export function readRules(text: string | null): ScanRules {
  const kept: Partial<ScanRules> = text === null ? {} : JSON.parse(text);
  const gapMs = gapsToChoose.find((gap) => gap === kept.gapMs) ?? usualRules.gapMs;
  const reads = kept.reads === 'by-place' ? kept.reads : usualRules.reads;
  return { gapMs, prefix: `${kept.prefix ?? ''}`.slice(0, 4), reads };
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

const marks: Readonly<Record<string, string>> = { Minus: '-', Period: '.', Slash: '/', Space: ' ' };

/** The character that a key of the scanner means. */
export function characterOf({ key, code, shiftKey }: Key, { reads }: ScanRules): string {
  if (reads === 'as-written') return key;
  if (/^Digit\d$/.test(code)) return code.slice(-1);
  if (/^Key[A-Z]$/.test(code)) return shiftKey ? code.slice(-1) : code.slice(-1).toLowerCase();
  return marks[code] ?? key;
}

function changeRules(more: Partial<ScanRules>): void {
  known = { ...scanRules(), ...more };
  localStorage.setItem(place, JSON.stringify(known));
  for (const heard of listeners) heard();
}

function onRules(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
