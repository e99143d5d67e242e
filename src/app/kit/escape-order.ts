import { keyFor } from './keys.ts';

const open: (() => void)[] = [];

/** Escape closes what was opened last, and nothing below it hears of that key. */
export function closeOnEscape(close: () => void): () => void {
  if (open.length === 0) document.addEventListener('keydown', onKey, true);
  open.push(close);
  return () => {
    open.splice(open.lastIndexOf(close), 1);
    if (open.length === 0) document.removeEventListener('keydown', onKey, true);
  };
}

function onKey(event: KeyboardEvent): void {
  const close = open.at(-1);
  if (close === undefined || keyFor('everywhere', event) !== 'close') return;
  event.preventDefault();
  event.stopPropagation();
  close();
}
