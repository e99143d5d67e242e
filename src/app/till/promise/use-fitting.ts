import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Fitting {
  /** The whole till: its height is what there is to share. */
  readonly whole: RefObject<HTMLDivElement | null>;
  /** The lines of the basket: they scroll when the promise leaves them too little. */
  readonly lines: RefObject<HTMLDivElement | null>;
  readonly compact: boolean;
}

interface Tried {
  readonly shown: string;
  readonly height: number;
}

/**
 * The full promise as long as the lines below it need not scroll for it, measured on the screen as
 * it is; before anything is painted the short one stands in its place. `shown` names all that the
 * promise and the lines say. What is marked as spare may wait below.
 */
export function useFitting(shown: string): Fitting {
  const whole = useRef<HTMLDivElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  const height = useHeight(whole);
  const [tooTall, setTooTall] = useState<Tried>();
  const compact = tooTall?.shown === shown && tooTall.height === height;
  useLayoutEffect(() => {
    const list = lines.current;
    if (compact || list === null || height === 0) return;
    const spare = list.querySelector<HTMLElement>('[data-spare]')?.offsetHeight ?? 0;
    if (list.scrollHeight - spare > list.clientHeight + 1) setTooTall({ shown, height });
  }, [compact, shown, height]);
  return { whole, lines, compact };
}

function useHeight(whole: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = whole.current;
    if (element === null) return;
    const measure = () => setHeight(element.clientHeight);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [whole]);
  return height;
}
