import type { Shortcut } from './shortcut.ts';

export interface KeyboardHere {
  readonly mac: boolean;
  /** What the layout of this device writes at a place; nothing where the browser does not say. */
  readonly written?: ReadonlyMap<string, string> | undefined;
}

const signs: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Delete: 'Del',
  Backspace: '⌫',
  '-': '−',
};

/** What stands on the keys of this device, in the order in which they are pressed. */
export function capsOf(shortcut: Shortcut, { mac, written }: KeyboardHere): readonly string[] {
  const { code = '', key, letter, mod, shift } = shortcut;
  const cap =
    (key && (signs[key] ?? key)) ??
    (letter ?? written?.get(code) ?? code.replace(/^Key/, '')).toUpperCase();
  return [...(mod ? [mac ? '⌘' : 'Ctrl'] : []), ...(shift ? [mac ? '⇧' : 'Shift'] : []), cap];
}

export function isMac(platform: string): boolean {
  return /^(Mac|iPhone|iPad)/.test(platform);
}
