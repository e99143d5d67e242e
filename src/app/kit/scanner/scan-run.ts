import type { ScanRules } from './scan-rules.ts';

/**
 * Tells a scanner from a person by the pace of its keys: six characters or more, never further
 * apart than the rules say by the time the keys were struck (not the time the page came round to
 * them), ended by Enter, Tab or 100 ms of silence; more on a page that keys reach late. What begins
 * with the prefix that a scanner was taught is a code however short.
 */
export interface ScanRun {
  readonly text: string;
  readonly last: number;
}

const silence = 100;
const longestSilence = 1000;
const shortestCode = 6;
/** Browsers round when a key was struck: a gap as long as the longest may read a little longer. */
const rounded = 0.5;

export const noRun: ScanRun = { text: '', last: Number.NEGATIVE_INFINITY };

export interface Struck {
  readonly character: string;
  readonly at: number;
}

export function afterKey(run: ScanRun, { character, at }: Struck, rules: ScanRules): ScanRun {
  const goesOn = isSoon(run, at, rules);
  return { text: goesOn ? run.text + character : character, last: at };
}

/** The code, when the run ended by a key struck at `at` was a scan. */
export function scannedBy(run: ScanRun, at: number, rules: ScanRules): string | undefined {
  return isSoon(run, at, rules) ? scannedIn(run, rules) : undefined;
}

/** The code, when nothing followed the run for long enough. */
export function scannedIn({ text }: Pick<ScanRun, 'text'>, rules: ScanRules): string | undefined {
  const whole = foldedCode(text);
  const taught = rules.prefix !== '' && whole.startsWith(rules.prefix);
  const code = taught ? whole.slice(rules.prefix.length).trim() : whole;
  return code.length >= (taught ? 1 : shortestCode) ? code : undefined;
}

/** Whether a key struck at `at` comes too soon after the last to be a person's. */
export function isHurried(run: ScanRun, at: number, rules: ScanRules): boolean {
  return run.text.length > 0 && isSoon(run, at, rules);
}

function isSoon({ last }: ScanRun, at: number, { gapMs }: ScanRules): boolean {
  return at - last <= gapMs + rounded;
}

/** Full-width figures that an input method made of a code become plain ones again. */
export function foldedCode(text: string): string {
  return text.normalize('NFKC').trim();
}

/**
 * How long nothing must follow a key that reached the page so many milliseconds after it was
 * struck: a page that hears keys late would take the rest of a code for another.
 */
export function silenceAfter(late: number, { gapMs }: ScanRules): number {
  return Math.min(longestSilence, Math.max(silence, 2 * gapMs) + 10 * Math.max(0, late));
}
