import { lazy, Suspense } from 'react';
import { learnToSell } from '#i18n/speech.ts';
import { EarlyFloor } from './early-floor.tsx';
import type { FloorProps } from './floor-props.ts';

const FloorLoaded = lazy(async () => {
  const [{ SellFloor }] = await Promise.all([import('./sell-floor.tsx'), learnToSell()]);
  return { default: SellFloor };
});

/** Fetched the moment the till stands: the first scan does not wait for it. */
export function LaterFloor(props: FloorProps) {
  return (
    <Suspense fallback={<EarlyFloor {...props} />}>
      <FloorLoaded {...props} />
    </Suspense>
  );
}
