import { Suspense } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useSay } from '#i18n/use-say.ts';
import { handOver } from '../kit/clerk-at-till.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { HeaderEnd } from '../kit/header-end.ts';
import { LiveRegion } from '../kit/live-region.tsx';
import { useShortcut } from '../kit/use-shortcut.ts';
import { paths } from '../paths.ts';
import { Navigation } from './navigation.tsx';
import { SyncWord } from './sync-word.tsx';
import { useKeyboardInset } from './use-keyboard-inset.ts';
import { useScreenKeys } from './use-screen-keys.ts';

/** The frame around every screen. The screens bring their own header and main. */
export function Shell() {
  const say = useSay();
  const { pathname } = useLocation();
  useKeyboardInset();
  const navigate = useNavigate();
  useShortcut('everywhere', 'help', () => void navigate(paths.help));
  useShortcut('everywhere', 'lock', handOver);
  useScreenKeys();
  return (
    <div
      className="fixed inset-0 flex flex-col bg-paper pt-[env(safe-area-inset-top)]
        pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)]
        pl-[env(safe-area-inset-left)] rail:flex-row-reverse"
    >
      <a
        href="#main"
        className="sr-only top-2 left-2 z-40 rounded-md bg-surface px-4 py-3 text-accent
          focus:not-sr-only focus:fixed"
      >
        {say('shell.skip')}
      </a>
      <div className="min-h-0 min-w-0 grow">
        <HeaderEnd value={<SyncWord />}>
          <ErrorBoundary screen={pathname}>
            <Suspense>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </HeaderEnd>
      </div>
      <Navigation />
      <LiveRegion />
    </div>
  );
}
