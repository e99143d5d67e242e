import { useEffect, useEffectEvent } from 'react';
import { keyFor } from '#app/kit/keys.ts';
import { isTextField } from './scanner/text-field.ts';

/** Ctrl+Z takes the last basket act back, unless there is typing for it to take back. */
export function useUndoKey(undo: () => void): void {
  const onUndo = useEffectEvent(undo);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTextField(event.target) && event.target.value !== '') return;
      if (keyFor('till', event) !== 'undo') return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
