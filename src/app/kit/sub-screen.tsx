import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '#app/paths.ts';
import { useSay } from '#i18n/use-say.ts';
import { Screen, type ScreenProps } from './screen.tsx';

interface SubScreenProps extends Omit<ScreenProps, 'header'> {
  /** Where the way back leads, and what it is called; to "More" where absent. */
  readonly back?: { readonly to: string; readonly name: string };
  readonly children: ReactNode;
}

/** A screen behind another, with the way back to it. */
export function SubScreen({ title, back, children, ...screen }: SubScreenProps) {
  const say = useSay();
  const { to, name } = back ?? { to: paths.more, name: say('settings.back') };
  const header = (
    <div className="flex min-w-0 items-center gap-1">
      <Link
        to={to}
        aria-label={name}
        title={name}
        className="-ml-3 inline-flex size-12 shrink-0 items-center justify-center rounded-md
          text-ink2"
      >
        <ChevronLeft aria-hidden size={28} />
      </Link>
      <p aria-hidden className="min-w-0 text-20 leading-tight font-semibold wide:text-24">
        {title}
      </p>
    </div>
  );
  return (
    <Screen title={title} header={header} {...screen}>
      {children}
    </Screen>
  );
}
