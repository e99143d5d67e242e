import { useEffect, useState } from 'react';
import type { KeyboardHere } from '#app/kit/key-text.ts';

/** Chromium says what its keyboard writes where; the types of the platform do not know it yet. */
interface Keyboard {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

/** What the layout of this device writes at each place, where the browser says so. */
export function useWrittenKeys(): KeyboardHere['written'] {
  const [written, setWritten] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    const { keyboard } = navigator as { readonly keyboard?: Keyboard };
    keyboard?.getLayoutMap().then(setWritten, () => setWritten(undefined));
  }, []);
  return written;
}
