import { useEffect } from 'react';

/**
 * Begins at the top of the screen whenever what it shows becomes another thing: whoever pressed
 * its last button stands at its foot.
 */
export function useTopOfScreen(shown: unknown): void {
  useEffect(() => {
    if (shown !== undefined) document.getElementById('main')?.scrollTo({ top: 0 });
  }, [shown]);
}
