import { type ComponentProps, Suspense } from 'react';
import { useDisplayKept } from '#app/kit/display/display-kept.ts';
import { laterPart } from '#app/kit/later-part.tsx';
import { learnTheRest } from '#i18n/speech.ts';
import type { DisplayLink } from './display-link.tsx';

const LinkLoaded = laterPart(async () => {
  const [{ DisplayLink }] = await Promise.all([import('./display-link.tsx'), learnTheRest()]);
  return DisplayLink;
});

/** Fetched by the tills that have a customer display. */
export function LaterDisplayLink(props: ComponentProps<typeof DisplayLink>) {
  if (useDisplayKept() === undefined) return null;
  return (
    <Suspense>
      <LinkLoaded {...props} />
    </Suspense>
  );
}
