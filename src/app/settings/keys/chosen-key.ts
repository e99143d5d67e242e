import type { Shortcut } from '#app/kit/shortcut.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { allActs, type KeyedAct } from './keyed-acts.ts';

export type KeyRefusal =
  /** Alt writes characters on many keyboards, and Shift changes what a letter is. */
  | { readonly code: 'WITH_ALT' | 'WITH_SHIFT' }
  /** The browser has a use of its own for it. */
  | { readonly code: 'BROWSER'; readonly shortcut: Shortcut }
  /** It is what somebody types, or a scanner does, where the act is heard. */
  | { readonly code: 'TYPED'; readonly shortcut: Shortcut }
  /** Lists and fields are worked with it everywhere. */
  | { readonly code: 'LISTS'; readonly shortcut: Shortcut }
  | { readonly code: 'TAKEN'; readonly shortcut: Shortcut; readonly by: KeyedAct };

export type Struck = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn']);

/** Whether a key was struck at all, and not only one that is held with another. */
export function isWhole({ key }: Struck): boolean {
  return !MODIFIERS.has(key) && key !== 'Process' && key !== 'Dead';
}

/** Reload, carets, the whole screen, the tools; with Shift finding, styles, storage and menus. */
const BROWSER_KEYS = new Set(['F5', 'F7', 'F11', 'F12']);
const BROWSER_SHIFTED = new Set([...BROWSER_KEYS, 'F3', 'F9', 'F10']);
/** The clipboard, tabs, windows, printing, saving and finding, history and downloads. */
const BROWSER_LETTERS = new Set([...'acdfhjlnopqrstuvwx']);
const OF_LINES = new Set(['Delete', 'Backspace', 'Insert']);

/** The key as it would be heard for the act, or why it cannot be. */
export function chosenKey(act: KeyedAct, struck: Struck): Result<Shortcut, KeyRefusal> {
  if (struck.altKey) return refused({ code: 'WITH_ALT' });
  const read = struck.ctrlKey || struck.metaKey ? withMod(struck) : plain(act, struck);
  if (!read.ok) return read;
  const shortcut = act.mayRepeat ? { ...read.value, mayRepeat: true } : read.value;
  const by = takenBy(act, shortcut);
  return by ? refused({ code: 'TAKEN', shortcut, by }) : done(shortcut);
}

function withMod({ key, code, shiftKey }: Struck): Result<Shortcut, KeyRefusal> {
  if (shiftKey) return refused({ code: 'WITH_SHIFT' });
  const latin = /^[a-z]$/i.test(key)
    ? key.toLowerCase()
    : /^Key(.)$/.exec(code)?.[1]?.toLowerCase();
  const shortcut = latin === undefined ? { key, mod: true } : { letter: latin, mod: true };
  const isFree = latin !== undefined && !BROWSER_LETTERS.has(latin);
  return isFree ? done(shortcut) : refused({ code: 'BROWSER', shortcut });
}

function plain({ heard }: KeyedAct, { key, code, shiftKey }: Struck): Result<Shortcut, KeyRefusal> {
  const inList = heard === 'line' || heard === 'today';
  if (/^F\d+$/.test(code)) return functionKey(code, shiftKey);
  if ([...key].length > 1) {
    return inList && OF_LINES.has(key)
      ? done({ key })
      : refused({ code: 'LISTS', shortcut: { key } });
  }
  if (heard === 'today' && /^Key/.test(code)) {
    return shiftKey ? refused({ code: 'WITH_SHIFT' }) : done({ code });
  }
  const isSign = /^[^\p{L}\p{N}\s]$/u.test(key);
  const mayBeTyped = inList || heard === 'everywhere';
  return isSign && mayBeTyped ? done({ key }) : refused({ code: 'TYPED', shortcut: { key } });
}

function functionKey(code: string, shift: boolean): Result<Shortcut, KeyRefusal> {
  const shortcut = shift ? { code, shift } : { code };
  const isBrowsers = (shift ? BROWSER_SHIFTED : BROWSER_KEYS).has(code);
  return isBrowsers ? refused({ code: 'BROWSER', shortcut }) : done(shortcut);
}

/** What its own keys were given to meanwhile, where they were. */
export function inTheWay(act: KeyedAct): KeyedAct | undefined {
  for (const usual of act.usual) {
    const by = takenBy(act, usual);
    if (by) return by;
  }
  return undefined;
}

/** Who else hears it, where the act is heard. */
function takenBy(act: KeyedAct, shortcut: Shortcut): KeyedAct | undefined {
  return allActs().find(
    (other) =>
      other.name !== act.name &&
      areTogether(act, other) &&
      other.ways.some((way) => canonical(way) === canonical(shortcut)),
  );
}

function areTogether(one: KeyedAct, other: KeyedAct): boolean {
  if ([one.heard, other.heard].includes('everywhere')) return true;
  return (one.heard === 'today') === (other.heard === 'today');
}

/** Two ways to say one key of a usual keyboard are the same. */
function canonical({ code = '', key, letter, mod = false, shift = false }: Shortcut): string {
  return `${mod} ${shift} ${(letter ?? key ?? code.replace(/^Key/, '')).toUpperCase()}`;
}
