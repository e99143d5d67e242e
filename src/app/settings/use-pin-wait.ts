import { useEffect, useState } from 'react';
import { pinTries } from '#actions/check-pin.ts';

/** Milliseconds until the next PIN may be tried, counted down; and a way to look again at once. */
export function usePinWait(clerk: string): readonly [number, () => void] {
  const [waitMs, setWaitMs] = useState(() => pinTries().wait(clerk));
  const look = () => setWaitMs(pinTries().wait(clerk));
  useEffect(() => {
    if (waitMs === 0) return;
    const clock = setTimeout(() => setWaitMs(pinTries().wait(clerk)), Math.min(waitMs, 500));
    return () => clearTimeout(clock);
  }, [waitMs, clerk]);
  return [waitMs, look];
}
