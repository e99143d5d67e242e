import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { closeOnEscape } from './escape-order.ts';
import { IconButton } from './icon-button.tsx';
import { useMedia } from './use-media.ts';

export interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays in view below what scrolls: the sheet's own acts. */
  readonly footer?: ReactNode;
  /** Leaves the focus where it is, for a sheet that opens beside somebody who types. */
  readonly keepFocus?: boolean;
  /** Where it stands on a wide screen: away from what must stay in view. */
  readonly side?: 'left' | 'right';
}

const sides = {
  /** Over the tiles, of which no strip is left where they are hardly wider. */
  left: `wide:right-auto wide:left-0 wide:border-r rail:left-26
    rail:w-[max(460px,min(100vw-33rem,34.75rem))]`,
  right: 'wide:right-0 wide:left-auto wide:border-l',
} as const;

/**
 * Mounted means open. Beside the work on a wide screen, where scans and the search field go on
 * working; over it on a phone. The focus goes to what bears `data-first`; closing gives it back.
 * Whoever goes by keys to what lies under it has it out of the way.
 */
export function Sheet(props: SheetProps) {
  const { title, onClose, children, footer, keepFocus = false, side = 'right' } = props;
  const say = useSay();
  const id = useId();
  const wide = useMedia('(min-width: 48rem)');
  const sheet = useOpenDialog(wide, keepFocus, onClose);
  return (
    <dialog
      ref={sheet}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`rise fixed inset-x-0 top-auto bottom-(--keyboard,0px) z-30 m-0 max-h-[85%] w-full
        max-w-none flex-col border-t border-line-strong bg-surface pb-[env(safe-area-inset-bottom)]
        text-ink shadow-sheet backdrop:bg-black/40 open:flex wide:top-below-header
        wide:bottom-[calc(3.5625rem+env(safe-area-inset-bottom))] rail:bottom-0
        wide:h-auto wide:max-h-none wide:w-[min(460px,100%)] ${sides[side]}`}
    >
      <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-4">
        <h2 id={id} className="grow text-20">
          {title}
        </h2>
        <IconButton name={say('kit.close')} icon={<X aria-hidden size={24} />} onClick={onClose} />
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain p-4">{children}</div>
      {footer && <footer className="border-t border-line p-4">{footer}</footer>}
    </dialog>
  );
}

function useOpenDialog(wide: boolean, keepFocus: boolean, onClose: () => void) {
  const sheet = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => closeOnEscape(() => close()), []);
  useEffect(() => {
    /** Once it has been scrolled into view. */
    const makeWay = () => {
      requestAnimationFrame(() => {
        if (wide && liesOver(sheet.current, document.activeElement)) close();
      });
    };
    document.addEventListener('focusin', makeWay);
    return () => document.removeEventListener('focusin', makeWay);
  }, [wide]);
  useEffect(() => {
    const dialog = sheet.current;
    if (dialog === null) return;
    const before = document.activeElement;
    if (wide) dialog.show();
    else dialog.showModal();
    const first = keepFocus ? before : dialog.querySelector('[data-first]');
    if (first instanceof HTMLElement) first.focus();
    return () => {
      const held =
        dialog.contains(document.activeElement) || document.activeElement === document.body;
      dialog.close();
      if (held && before instanceof HTMLElement) before.focus();
    };
  }, [wide, keepFocus]);
  return sheet;
}

function liesOver(sheet: HTMLElement | null, below: Element | null): boolean {
  if (sheet === null || below === null || below === document.body) return false;
  if (sheet.contains(below)) return false;
  const { left, top, width, height } = below.getBoundingClientRect();
  return sheet.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
