import { useEffect, useEffectEvent } from 'react';
import { isComposing } from './is-composing.ts';

export interface Shortcut {
  /** A place on the keyboard (`KeyK`, `F9`), the same on every layout. */
  readonly code?: string;
  /** A character (`/`, `?`), wherever the layout has it. */
  readonly key?: string;
  /** With Ctrl, or with Command on a Mac. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  /** Also while a text is being typed. Keys with `mod` and function keys always are. */
  readonly whileTyping?: boolean;
  readonly off?: boolean;
}

export function useShortcut(shortcut: Shortcut, act: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!matches(shortcut, event)) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

export function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (shortcut.off || event.defaultPrevented || event.repeat || isComposing(event)) return false;
  const { code, key, mod = false, shift } = shortcut;
  if (code !== undefined && code !== event.code) return false;
  if (key !== undefined && key !== event.key) return false;
  if (mod !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (shift !== undefined ? shift !== event.shiftKey : code !== undefined && event.shiftKey) {
    return false;
  }
  const always = mod || /^F\d+$/.test(event.code) || shortcut.whileTyping === true;
  return always || !isTextField(event.target as HTMLElement | null);
}

function isTextField(target: Partial<HTMLElement> | null): boolean {
  const { isContentEditable = false, tagName = '' } = target ?? {};
  return isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(tagName);
}
