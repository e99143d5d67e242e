import { useEffect, useEffectEvent, useState } from 'react';
import { isOutage } from '#storage/read/is-outage.ts';
import { askAgainMs } from './ask-again.ts';
import { useFault } from './use-fault.ts';

/** What was found for a text; `away` while nothing can be looked up. */
export interface LookedUp<Found> {
  readonly of: string;
  readonly found: Found | 'away';
}

/** The latest answer, never to an earlier text that came late. It comes by itself once it can. */
export function useLookUp<Found>(
  text: string,
  look: (text: string) => Promise<Found>,
): LookedUp<Found> | undefined {
  const lookNow = useEffectEvent(look);
  const onFault = useEffectEvent(useFault());
  const [answer, setAnswer] = useState<LookedUp<Found>>();
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      lookNow(text).then(
        (found) => wanted && setAnswer({ of: text, found }),
        (error) => {
          if (!wanted) return;
          if (!isOutage(error)) return onFault(error);
          setAnswer({ of: text, found: 'away' });
          timer = setTimeout(ask, askAgainMs);
        },
      );
    };
    ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return answer;
}
