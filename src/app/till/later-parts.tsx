import { type ComponentProps, Suspense } from 'react';
import { laterPart } from '#app/kit/later-part.tsx';
import { learnToSell } from '#i18n/speech.ts';
import type { EnrolPanel } from './enrol/enrol-panel.tsx';
import type { OpenSheet } from './open-sheet.tsx';

const loadSheet = () => import('./open-sheet.tsx');
const loadEnrolPanel = () => import('./enrol/enrol-panel.tsx');

const SheetLoaded = laterPart(async () => (await loadSheet()).OpenSheet);
const EnrolPanelLoaded = laterPart(async () => {
  const [{ EnrolPanel: Panel }] = await Promise.all([loadEnrolPanel(), learnToSell()]);
  return Panel;
});

/** What the first scan does not need, fetched as soon as the till stands. */
export async function loadLaterParts(): Promise<void> {
  await Promise.all([
    import('#actions/ring-up.ts'),
    import('#actions/enrol-member.ts'),
    import('#actions/amend-member.ts'),
    import('./omnibox/card-named.ts'),
    loadSheet(),
    loadEnrolPanel(),
  ]);
}

export function LaterSheet(props: ComponentProps<typeof OpenSheet>) {
  return (
    <Suspense>
      <SheetLoaded {...props} />
    </Suspense>
  );
}

export function LaterEnrolPanel(props: ComponentProps<typeof EnrolPanel>) {
  return (
    <Suspense>
      <EnrolPanelLoaded {...props} />
    </Suspense>
  );
}
