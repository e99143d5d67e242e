import { useMedia } from '#app/kit/use-media.ts';

/** Whether there is room beside the basket. */
export function useBeside(): boolean {
  return useMedia('(min-width: 48rem) and (orientation: landscape)');
}
