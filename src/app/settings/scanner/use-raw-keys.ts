import { useEffect, useState } from 'react';
import { isComposing } from '#app/kit/is-composing.ts';
import type { RawKey } from '#app/kit/scanner/scan-trial.ts';

/** After so long the next key begins another scan, and this one is whole. */
const overAfterMs = 600;
const mostKeys = 200;

/** Every key of this page as it comes, unless it is meant for a control of the page. */
export function useRawKeys(): readonly RawKey[] {
  const [keys, setKeys] = useState<readonly RawKey[]>([]);
  useEffect(() => {
    let run: readonly RawKey[] = [];
    const hear = (event: KeyboardEvent) => {
      const { key, code, shiftKey, timeStamp: at } = event;
      const ends = key === 'Enter' || key === 'Tab';
      const before = run.at(-1);
      const goesOn = before !== undefined && at - before.at <= overAfterMs;
      if (isElsewhere(event) || (ends ? !goesOn : key.length !== 1)) return;
      run = [...(goesOn ? run : []), { key, code, shiftKey, at }].slice(-mostKeys);
      setKeys(run);
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
  return keys;
}

/** Keys of the browser, of an input method, and those meant for a control that has the focus. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return true;
  const on = event.target instanceof HTMLElement ? event.target : undefined;
  return on?.matches('input, select, a, button:not([data-scan-here])') === true;
}
