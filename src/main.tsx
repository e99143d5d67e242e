import './app/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '#domain/assert.ts';
import { beginToSpeak, rememberedLanguage, speakAsTheDevice, speech } from '#i18n/speech.ts';
import { openTill } from '#storage/database.ts';
import { StaleTab } from '#storage/outage.ts';
import { openSearch } from '#storage/search/open-search.ts';
import { startSearchWorker } from '#storage/search/start-worker.ts';
import { version } from '../package.json';
import { App } from './app/app.tsx';
import { isPractising, turnBack } from './app/kit/practising.ts';
import { wakeSoundsAtFirstTouch } from './app/kit/sounds.ts';
import { showToast } from './app/kit/toasts.ts';
import { trustedScript } from './app/kit/trusted-script.ts';
import { rememberedTheme, wearTheme } from './app/kit/use-theme.ts';
import { paths } from './app/paths.ts';
import { registerWorker } from './app/shell/register-worker.ts';
import { StoppedScreen, type StoppedScreenProps } from './app/shell/stopped-screen.tsx';
import { sayStrayOutages } from './app/shell/stray-outages.ts';
import { syncSoon } from './app/sync-soon.ts';

const quietAfter = 300;

const place = document.getElementById('root');
assert(place, 'the page has a place for the app');
const root = createRoot(place);

wearTheme(rememberedTheme());
wakeSoundsAtFirstTouch();
if (location.pathname === paths.display) await openTheDisplay();
else await openTheTill();
registerWorker();

/** The customer's window is no till: it opens no database, and takes no part in the sync. */
async function openTheDisplay() {
  const { showDisplay } = await import('./app/display/show-display.tsx');
  await showDisplay(root);
}

async function openTheTill() {
  speakAsTheDevice();
  sayStrayOutages();
  const wasPractising = isPractising();
  if (wasPractising && (await showPractice())) return;
  const [[opened]] = await Promise.all([
    Promise.allSettled([openShop()]),
    beginToSpeak(rememberedLanguage()),
  ]);
  if (wasPractising) showToast({ text: speech().say('shell.practice.gone') });
  if (opened.status === 'fulfilled') showShop(opened.value);
  else {
    showStopped(isStale(opened.reason) ? 'stale' : 'closed');
    reportError(opened.reason);
  }
}

async function openShop() {
  const db = await openTill('habitue', { onStale: () => showStopped('stale') });
  const search = openSearch(db, { startWorker: () => startSearchWorker(trustedScript) });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const shop = { db, search, zone, now: db.clock.now, newId: db.newId };
  const sync = syncSoon(async () => {
    const { startSync } = await whenQuiet(() => import('#sync/start-sync.ts'));
    return startSync(db, { app: `habitue ${version}` });
  });
  return { shop, sync };
}

/** A practice till that cannot be opened leaves the real one to be: its tab turns back to it. */
async function showPractice(): Promise<boolean> {
  const { openPracticeShop } = await import('./app/practice-shop.tsx');
  try {
    const practice = await openPracticeShop(version);
    if (practice !== undefined) {
      root.render(<StrictMode>{practice}</StrictMode>);
      return true;
    }
  } catch (error) {
    reportError(error);
  }
  turnBack();
  return false;
}

/** After what the till itself needs, which is on its way. */
function whenQuiet<Value>(act: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    setTimeout(() => act().then(resolve, reject), quietAfter);
  });
}

function showShop({ shop, sync }: Awaited<ReturnType<typeof openShop>>): void {
  root.render(
    <StrictMode>
      <App shop={shop} sync={sync} version={version} />
    </StrictMode>,
  );
}

function showStopped(why: StoppedScreenProps['why']): void {
  root.render(<StoppedScreen why={why} />);
}

/** The browser itself says `VersionError` when the database is newer than this page knows. */
function isStale(error: unknown): boolean {
  return error instanceof StaleTab || (error instanceof Error && error.name === 'VersionError');
}
