import { Suspense } from 'react';
import { laterPart } from '#app/kit/later-part.tsx';
import { learnToSell } from '#i18n/speech.ts';
import { EarlyFloor } from './early-floor.tsx';
import type { FloorProps } from './floor-props.ts';

const FloorLoaded = laterPart(async () => {
  const [{ SellFloor }] = await Promise.all([import('./sell-floor.tsx'), learnToSell()]);
  return SellFloor;
});

/** Fetched the moment the till stands: the first scan does not wait for it. */
export function LaterFloor(props: FloorProps) {
  return (
    <Suspense fallback={<EarlyFloor {...props} />}>
      <FloorLoaded {...props} />
    </Suspense>
  );
}
