import { lazy, Suspense } from 'react';
import { EarlyFloor } from './early-floor.tsx';
import type { FloorProps } from './floor-props.ts';

const FloorLoaded = lazy(async () => ({ default: (await import('./sell-floor.tsx')).SellFloor }));

/** Fetched the moment the till stands: the first scan does not wait for it. */
export function LaterFloor(props: FloorProps) {
  return (
    <Suspense fallback={<EarlyFloor {...props} />}>
      <FloorLoaded {...props} />
    </Suspense>
  );
}
