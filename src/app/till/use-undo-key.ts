import { useEffect, useEffectEvent } from 'react';
import { isComposing } from '#app/kit/is-composing.ts';
import { isTextField } from './scanner/text-field.ts';

/** Ctrl+Z takes the last basket act back, unless there is typing for it to take back. */
export function useUndoKey(undo: () => void): void {
  const onUndo = useEffectEvent(undo);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isUndo(event) || (isTextField(event.target) && event.target.value !== '')) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** By its letter where the layout has one, by its place where it has none. */
function isUndo(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
  if (isComposing(event)) return false;
  const latin = /^[a-z]$/i.test(event.key);
  return latin ? event.key.toLowerCase() === 'z' : event.code === 'KeyZ';
}
