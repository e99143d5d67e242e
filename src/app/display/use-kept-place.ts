import { useEffect } from 'react';
import { displayKept, keepDisplay } from '#app/kit/display/display-kept.ts';

/** Where the window was dragged to, it is opened the next time. */
export function useKeptPlace(): void {
  useEffect(() => {
    const keep = () => {
      const kept = displayKept();
      const { screenX: left, screenY: top, outerWidth: width, outerHeight: height } = window;
      if (kept && width > 0) keepDisplay({ ...kept, place: { left, top, width, height } });
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, []);
}
