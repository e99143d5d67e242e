import { lazy, Suspense } from 'react';
import { learnTheRest } from '#i18n/speech.ts';

const LinkLoaded = lazy(async () => {
  const [{ ShiftLink }] = await Promise.all([import('./shift-link.tsx'), learnTheRest()]);
  return { default: ShiftLink };
});

/** Nothing that is needed before something is sold. */
export function LaterShiftLink() {
  return (
    <Suspense>
      <LinkLoaded />
    </Suspense>
  );
}
