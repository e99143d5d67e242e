import { type ComponentProps, lazy, Suspense } from 'react';
import { learnTheRest } from '#i18n/speech.ts';
import type { ByHandSheet } from './by-hand/by-hand-sheet.tsx';

/** Sheets that a sale seldom needs, with words that are said nowhere else on the till. */
const ByHandLoaded = lazy(async () => {
  const [{ ByHandSheet: loaded }] = await Promise.all([
    import('./by-hand/by-hand-sheet.tsx'),
    learnTheRest(),
  ]);
  return { default: loaded };
});

export function LaterByHandSheet(props: ComponentProps<typeof ByHandSheet>) {
  return (
    <Suspense>
      <ByHandLoaded {...props} />
    </Suspense>
  );
}
