import { useEffect, useEffectEvent } from 'react';
import { isWhole, type Struck } from './chosen-key.ts';

interface Hearing {
  readonly onStruck: (struck: Struck) => void;
  readonly onStop: () => void;
  readonly onLeave: () => void;
}

/** Takes the next key before anything else hears it; Escape and Tab end it. */
export function useStruckKey({ onStruck, onStop, onLeave }: Hearing): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Tab') return onLeave();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') onStop();
    else if (!event.repeat && isWhole(event)) onStruck(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, []);
}
