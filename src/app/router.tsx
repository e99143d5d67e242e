import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { laterPart } from './kit/later-part.tsx';
import { isPractising } from './kit/practising.ts';
import { later } from './later.ts';
import { draftPattern, memberPattern, paths } from './paths.ts';
import { MissingScreen } from './shell/missing-screen.tsx';
import { Shell } from './shell/shell.tsx';
import { ShopGate } from './shell/shop-gate.tsx';
import { SignIn } from './shell/sign-in.tsx';

/** The till is asked for at once, beside the opening of the shop; the rest when it is shown. */
const till = import('./till/sell-screen.tsx');

const Sell = laterPart(async () => (await till).SellScreen);
const Queried = later(async () => (await import('./shell/queried.tsx')).Queried);
const Members = later(async () => (await import('./members/members-screen.tsx')).MembersScreen);
const Profile = later(async () => (await import('./members/profile-screen.tsx')).ProfileScreen);
const Today = later(async () => (await import('./today/today-screen.tsx')).TodayScreen);
const Shift = later(async () => (await import('./shift/shift-screen.tsx')).ShiftScreen);
const More = later(async () => (await import('./settings/more-screen.tsx')).MoreScreen);
const Device = later(async () => (await import('./settings/device-screen.tsx')).DeviceScreen);
const CustomerDisplay = later(
  async () => (await import('./settings/display-screen.tsx')).DisplayScreen,
);
const Help = later(async () => (await import('./settings/help-screen.tsx')).HelpScreen);
const Printing = later(async () => (await import('./settings/printer-screen.tsx')).PrinterScreen);
const Language = later(async () => (await import('./settings/language-screen.tsx')).LanguageScreen);
const Clerks = later(async () => (await import('./settings/clerks-screen.tsx')).ClerksScreen);
const Articles = later(async () => (await import('./settings/articles-screen.tsx')).ArticlesScreen);
const Cards = later(async () => (await import('./settings/cards-screen.tsx')).CardsScreen);
const Programme = later(
  async () => (await import('./programme/programme-screen.tsx')).ProgrammeScreen,
);
const Draft = later(async () => (await import('./programme/drafts/draft-screen.tsx')).DraftScreen);
const Importing = later(async () => (await import('./import-route.tsx')).ImportRoute);
const Pairing = later(async () => (await import('./settings/pairing-screen.tsx')).PairingScreen);
const FirstRun = later(
  async () => (await import('./settings/first-run-screen.tsx')).FirstRunScreen,
);
const Scanner = later(
  async () => (await import('./settings/scanner/scanner-screen.tsx')).ScannerScreen,
);
const Practice = later(async () => (await import('./settings/practice-screen.tsx')).PracticeScreen);
const Lock = later(async () => (await import('./settings/lock-screen.tsx')).LockScreen);

/** Which screen stands at which address. */
export function Router() {
  const practising = isPractising();
  return (
    <BrowserRouter>
      <ErrorBoundary>
        <Suspense>
          <Routes>
            <Route path={paths.welcome} element={<FirstRun />} />
            <Route element={<ShopGate lock={<SignIn lock={Lock} />} />}>
              <Route path={paths.lock} element={<SignIn lock={Lock} />} />
              <Route element={<Shell />}>
                <Route path={paths.sell} element={<Sell />} />
                <Route element={<Queried />}>
                  <Route path={paths.members} element={<Members />} />
                  <Route path={memberPattern} element={<Profile />} />
                  <Route path={paths.today} element={<Today />} />
                  <Route path={paths.shift} element={<Shift />} />
                  <Route path={paths.more} element={<More />} />
                  <Route path={paths.device} element={practising ? <Practice /> : <Device />} />
                  <Route path={paths.customerDisplay} element={<CustomerDisplay />} />
                  <Route path={paths.scanner} element={<Scanner />} />
                  <Route path={paths.practice} element={<Practice />} />
                  <Route path={paths.printer} element={<Printing />} />
                  <Route path={paths.help} element={<Help />} />
                  <Route path={paths.language} element={<Language />} />
                  <Route path={paths.clerks} element={<Clerks />} />
                  <Route path={paths.articles} element={<Articles />} />
                  <Route path={paths.cards} element={<Cards />} />
                  <Route path={paths.programme} element={<Programme />} />
                  <Route path={draftPattern} element={<Draft />} />
                  <Route
                    path={paths.importing}
                    element={practising ? <Practice /> : <Importing />}
                  />
                  <Route path={paths.pairing} element={practising ? <Practice /> : <Pairing />} />
                </Route>
                <Route path="*" element={<MissingScreen />} />
              </Route>
            </Route>
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </BrowserRouter>
  );
}
