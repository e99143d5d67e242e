/**
 * Tells a scanner from a person by the pace of its keys: six characters or more, never more than
 * 50 ms apart by the time the keys were struck (not the time the page came round to them), ended by
 * Enter, Tab or 100 ms of silence; more on a page that keys reach late.
 */
export interface ScanRun {
  readonly text: string;
  readonly last: number;
}

export const longestGap = 50;
const silence = 100;
const longestSilence = 1000;
const shortestCode = 6;

export const noRun: ScanRun = { text: '', last: Number.NEGATIVE_INFINITY };

export function afterKey(run: ScanRun, character: string, at: number): ScanRun {
  const goesOn = at - run.last <= longestGap;
  return { text: goesOn ? run.text + character : character, last: at };
}

/** The code, when the run ended by a key struck at `at` was a scan. */
export function scannedBy(run: ScanRun, at: number): string | undefined {
  return at - run.last <= longestGap ? scannedIn(run) : undefined;
}

/** The code, when nothing followed the run for long enough. */
export function scannedIn(run: ScanRun): string | undefined {
  const code = foldedCode(run.text);
  return code.length >= shortestCode ? code : undefined;
}

/** Whether a key struck at `at` comes too soon after the last to be a person's. */
export function isHurried(run: ScanRun, at: number): boolean {
  return run.text.length > 0 && at - run.last <= longestGap;
}

/** Full-width figures that an input method made of a code become plain ones again. */
export function foldedCode(text: string): string {
  return text.normalize('NFKC').trim();
}

/**
 * How long nothing must follow a key that reached the page so many milliseconds after it was
 * struck: a page that hears keys late would take the rest of a code for another.
 */
export function silenceAfter(late: number): number {
  return Math.min(longestSilence, silence + 10 * Math.max(0, late));
}
