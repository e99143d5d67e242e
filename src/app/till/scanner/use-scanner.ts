import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isComposing } from '#app/kit/is-composing.ts';
import { ownMeaning } from '#app/kit/keys.ts';
import { characterOf, scanRules } from '#app/kit/scanner/scan-rules.ts';
import {
  afterKey,
  isHurried,
  noRun,
  type ScanRun,
  scannedBy,
  scannedIn,
  silenceAfter,
} from '#app/kit/scanner/scan-run.ts';
import { type FieldBefore, fieldBefore, isTextField, restoreField } from './text-field.ts';

/**
 * Hears every key of the page before anything else does. A scan is taken out of whatever field it
 * fell into; a letter typed where nothing takes text goes to the till's own field, the first
 * included.
 */
export function useScanner(
  onScan: (code: string) => void,
  home: RefObject<HTMLInputElement | null>,
): void {
  const scanned = useEffectEvent(onScan);
  useEffect(() => {
    const ears = new ScannerEars(
      (code) => scanned(code),
      () => home.current,
    );
    return ears.listen();
  }, [home]);
}

class ScannerEars {
  readonly #scanned: (code: string) => void;
  readonly #home: () => HTMLInputElement | null;
  #run: ScanRun = noRun;
  #before: FieldBefore | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(scanned: (code: string) => void, home: () => HTMLInputElement | null) {
    this.#scanned = scanned;
    this.#home = home;
  }

  listen(): () => void {
    const hear = (event: KeyboardEvent) => this.#onKey(event);
    document.addEventListener('keydown', hear, true);
    return () => {
      clearTimeout(this.#quiet);
      document.removeEventListener('keydown', hear, true);
    };
  }

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) this.#run = noRun;
    else if (event.key === 'Enter' || event.key === 'Tab') this.#onEnd(event);
    else if (event.key.length === 1) this.#onCharacter(event);
  }

  #onEnd(event: KeyboardEvent): void {
    const code = scannedBy(this.#run, event.timeStamp, scanRules());
    if (code === undefined) this.#run = noRun;
    else {
      event.preventDefault();
      event.stopPropagation();
      this.#finish(code);
    }
  }

  #onCharacter(event: KeyboardEvent): void {
    const rules = scanRules();
    const at = event.timeStamp;
    const goesOn = isHurried(this.#run, at, rules);
    if (!isTextField(event.target)) this.#leadHome(event, goesOn);
    if (!goesOn) this.#before = fieldBefore(document.activeElement);
    this.#run = afterKey(this.#run, { character: characterOf(event, rules), at }, rules);
    clearTimeout(this.#quiet);
    const late = performance.now() - at;
    this.#quiet = setTimeout(() => this.#onSilence(), silenceAfter(late, rules));
  }

  /** Keeps the character that is being typed: the field has the focus before it arrives. */
  #leadHome(event: KeyboardEvent, goesOn: boolean): void {
    if (event.target instanceof HTMLSelectElement) return;
    if (event.key !== ' ' && !ownMeaning(event.key)) this.#home()?.focus();
    else if (goesOn) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #onSilence(): void {
    const code = scannedIn(this.#run, scanRules());
    if (code !== undefined) this.#finish(code);
  }

  #finish(code: string): void {
    clearTimeout(this.#quiet);
    this.#run = noRun;
    if (this.#before) restoreField(this.#before);
    this.#before = undefined;
    this.#scanned(code);
  }
}
