import { Suspense } from 'react';
import { laterPart } from '#app/kit/later-part.tsx';
import { learnTheRest } from '#i18n/speech.ts';

const LinkLoaded = laterPart(async () => {
  const [{ ShiftLink }] = await Promise.all([import('./shift-link.tsx'), learnTheRest()]);
  return ShiftLink;
});

/** Nothing that is needed before something is sold. */
export function LaterShiftLink() {
  return (
    <Suspense>
      <LinkLoaded />
    </Suspense>
  );
}
