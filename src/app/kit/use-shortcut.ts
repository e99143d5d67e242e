import { useEffect, useEffectEvent } from 'react';
import { type KeyOf, keyFor, type Place } from './keys.ts';

/** Hears one key of the list wherever on the page it is struck. */
export function useShortcut<At extends Place>(at: At, key: KeyOf<At>, act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (keyFor(at, event) !== key) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
