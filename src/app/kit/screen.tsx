import { type ReactNode, useContext, useEffect } from 'react';
import { announce } from './announce.ts';
import { HeaderEnd } from './header-end.ts';
import { ToastArea } from './toast-area.tsx';

export interface ScreenProps {
  /** The one h1 of the screen, and the title of the page. */
  readonly title: string;
  /** Stands in the header instead of the visible title, as the search field of the till does. */
  readonly header?: ReactNode;
  /** Before the word of the sync: the acts of the whole screen. */
  readonly actions?: ReactNode;
  /** The screen scrolls its own columns; otherwise it scrolls as a whole. */
  readonly ownScroll?: boolean;
  /** Docked below what scrolls. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

let announced: string | undefined;

export function Screen(props: ScreenProps) {
  const { title, header, actions, ownScroll = false, foot, children } = props;
  const end = useContext(HeaderEnd);
  useEffect(() => {
    if (announced !== undefined && announced !== title) announce(title);
    announced = title;
  }, [title]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <title>{`${title} · Habitué`}</title>
      <header
        className="flex min-h-16 shrink-0 flex-wrap items-center gap-x-3 border-b border-line
          bg-paper px-4 py-1"
      >
        {header ? (
          <>
            <h1 className="sr-only">{title}</h1>
            <div className="min-w-0 grow basis-0">{header}</div>
          </>
        ) : (
          <h1 className="min-w-0 grow basis-0 text-24">{title}</h1>
        )}
        {actions}
        {end}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`min-h-0 grow outline-none ${ownScroll ? 'overflow-hidden' : 'overflow-y-auto'}`}
      >
        {children}
      </main>
      <div className="relative">
        <ToastArea />
      </div>
      {foot}
    </div>
  );
}
