import { isComposing } from './is-composing.ts';

export interface Shortcut {
  /** A place on the keyboard (`KeyK`, `F9`), the same on every layout. */
  readonly code?: string;
  /** A character (`/`, `?`), wherever the layout has it. */
  readonly key?: string;
  /** A letter where the layout has it, or where a Latin one would where it has none. */
  readonly letter?: string;
  /** With Ctrl, or with Command on a Mac. */
  readonly mod?: boolean;
  /** With Shift: of function keys alone, for it changes what other keys write. */
  readonly shift?: boolean;
  /** Also while a text is being typed. Keys with `mod` and function keys always are. */
  readonly whileTyping?: boolean;
  /** Held down it goes on. */
  readonly mayRepeat?: boolean;
}

export function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const { key, mod = false, shift = false, mayRepeat = false } = shortcut;
  if (event.defaultPrevented || isComposing(event)) return false;
  if (event.repeat && !mayRepeat) return false;
  if (mod !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (
    key === undefined ? event.shiftKey !== shift || !isThere(shortcut, event) : key !== event.key
  ) {
    return false;
  }
  const always = mod || /^F\d+$/.test(event.code) || shortcut.whileTyping === true;
  return always || !isTextField(event.target as HTMLElement | null);
}

function isThere({ code, letter }: Shortcut, event: KeyboardEvent): boolean {
  if (letter === undefined) return code === event.code;
  const latin = /^[a-z]$/i.test(event.key);
  return latin ? event.key.toLowerCase() === letter : event.code === `Key${letter.toUpperCase()}`;
}

function isTextField(target: Partial<HTMLElement> | null): boolean {
  const { isContentEditable = false, tagName = '' } = target ?? {};
  return isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(tagName);
}
