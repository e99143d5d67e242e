import CalendarHeart from 'lucide-react/icons/calendar-heart';
import Ellipsis from 'lucide-react/icons/ellipsis';
import ScanBarcode from 'lucide-react/icons/scan-barcode';
import Users from 'lucide-react/icons/users';
import { type ReactNode, Suspense } from 'react';
import { NavLink } from 'react-router';
import { useSay } from '#i18n/use-say.ts';
import { initialOf } from '../kit/avatar.tsx';
import { handOver, useClerkAtTill } from '../kit/clerk-at-till.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useUpdate } from '../kit/use-update.ts';
import { later } from '../later.ts';
import { paths } from '../paths.ts';

const DueCount = later(async () => (await import('./due-count.tsx')).DueCount);

/** A rail beside the work on a wide screen, a bar below it on an upright one. */
export function Navigation() {
  const say = useSay();
  const { waiting } = useUpdate();
  return (
    <nav
      aria-label={say('shell.navigation')}
      className="flex shrink-0 border-t border-line bg-paper rail:w-26 rail:flex-col rail:border-t-0
        rail:border-r rail:pt-2"
    >
      <Place to={paths.sell} end icon={<ScanBarcode aria-hidden />} label={say('shell.sell')} />
      <Place to={paths.members} icon={<Users aria-hidden />} label={say('shell.members')} />
      <Place to={paths.today} icon={<CalendarHeart aria-hidden />} label={say('shell.today')}>
        <ErrorBoundary instead={null}>
          <Suspense>
            <DueCount />
          </Suspense>
        </ErrorBoundary>
      </Place>
      <Place to={paths.more} icon={<Ellipsis aria-hidden />} label={say('shell.more')}>
        {waiting && <UpdateDot />}
      </Place>
      <ClerkHere />
    </nav>
  );
}

/** Who stands at the till; one tap hands it over. */
function ClerkHere() {
  const say = useSay();
  const clerk = useClerkAtTill();
  if (!clerk) return null;
  return (
    <button
      type="button"
      data-testid="clerk"
      onClick={handOver}
      className="flex min-h-14 min-w-0 flex-auto flex-col items-center justify-center gap-0.5 px-1
        py-1 text-13 text-ink2 -outline-offset-3 active:bg-sunken rail:mt-auto rail:min-h-18
        rail:flex-none"
    >
      <span
        aria-hidden
        className="flex size-7 items-center justify-center rounded-pill bg-accent-soft text-15
          font-semibold text-accent"
      >
        {initialOf(clerk.name)}
      </span>
      <span aria-hidden className="max-w-18 truncate">
        {clerk.name}
      </span>
      <span className="sr-only">{say('shell.clerk', { name: clerk.name })}</span>
    </button>
  );
}

interface PlaceProps {
  readonly to: string;
  readonly end?: boolean;
  readonly icon: ReactNode;
  readonly label: string;
  readonly children?: ReactNode;
}

function Place({ to, end = false, icon, label, children }: PlaceProps) {
  return (
    <NavLink
      to={to}
      end={end}
      className="group relative flex min-h-14 min-w-0 flex-auto flex-col items-center justify-center
        gap-0.5 px-1 py-1 text-13 text-ink2 -outline-offset-3 aria-[current=page]:font-semibold
        aria-[current=page]:text-accent rail:min-h-18 rail:flex-none"
    >
      <span className="relative rounded-pill px-4 py-0.5 group-aria-[current=page]:bg-accent-soft">
        {icon}
        {children}
      </span>
      <span className="max-w-full whitespace-nowrap">{label}</span>
    </NavLink>
  );
}

function UpdateDot() {
  const say = useSay();
  return (
    <span className="absolute top-0 left-10 size-3 rounded-pill border-2 border-paper bg-info">
      <span className="sr-only">{say('shell.update.ready')}</span>
    </span>
  );
}
