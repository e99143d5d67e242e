import type { ReactNode } from 'react';
import { beginToSpeak, learnTheRest, rememberedLanguage } from '#i18n/speech.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { openSearch } from '#storage/search/open-search.ts';
import { startSearchWorker } from '#storage/search/start-worker.ts';
import { App } from './app.tsx';
import { turnBack } from './kit/practising.ts';
import { trustedScript } from './kit/trusted-script.ts';
import { noSync } from './no-sync.ts';
import { paths } from './paths.ts';
import { leavePractice, openPracticeTill } from './practice-till.ts';
import { PracticeFrame } from './shell/practice-frame.tsx';

/** The whole app on the practice till, framed; nothing where that till is gone. */
export async function openPracticeShop(version: string): Promise<ReactNode> {
  await beginToSpeak(rememberedLanguage());
  await learnTheRest();
  const db = await openPracticeTill(() => {
    turnBack();
    location.assign(paths.sell);
  });
  if ((await readBoutique(db)) === undefined) {
    await leavePractice(db);
    return undefined;
  }
  const search = openSearch(db, { startWorker: () => startSearchWorker(trustedScript) });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const shop = { db, search, zone, now: db.clock.now, newId: db.newId };
  const leave = () => {
    search.close();
    void leavePractice(db).finally(() => location.assign(paths.sell));
  };
  return (
    <PracticeFrame onLeave={leave}>
      <App shop={shop} sync={noSync()} version={version} />
    </PracticeFrame>
  );
}
