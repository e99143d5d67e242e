import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { Button } from './button.tsx';
import { useClearOfDocked } from './clear-of-docked.ts';
import { IconButton } from './icon-button.tsx';
import { dismissToast, type Toast, useToasts } from './toasts.ts';

/** There is something to take back; or a sentence to read, and no more. */
const stays = { withUndo: 10_000, alone: 5000 };
const tick = 250;

/** Stands at the foot of every screen, clear of the ways to pay and of the acts of a sheet. */
export function ToastArea() {
  const toasts = useToasts();
  const area = useRef<HTMLDivElement>(null);
  useClearOfDocked(area, toasts.length > 0);
  return (
    <div ref={area} className="pointer-events-none absolute inset-x-0 bottom-full z-40 p-2">
      <div role="status" aria-atomic="false" className={stack}>
        {toasts.map((toast) => toast.refused || <ToastBar key={toast.id} toast={toast} />)}
      </div>
      <div role="alert" aria-atomic="false" className={`not-empty:pt-2 ${stack}`}>
        {toasts.map((toast) => toast.refused && <ToastBar key={toast.id} toast={toast} />)}
      </div>
    </div>
  );
}

const stack = 'flex flex-col items-center gap-2 rail:items-start';

function ToastBar({ toast }: { readonly toast: Toast }) {
  const say = useSay();
  const bar = useFading(toast.id, toast.undo ? stays.withUndo : stays.alone);
  const take = () => {
    dismissToast(toast.id);
    toast.undo?.();
  };
  return (
    <div
      ref={bar}
      className="rise pointer-events-auto flex max-w-full items-center gap-2 rounded-md border
        border-line-strong bg-surface py-1 pr-1 pl-4 shadow-sheet"
    >
      <p className="min-w-0">{toast.text}</p>
      {toast.undo && (
        <Button look="plain" onClick={take}>
          {say('kit.undo')}
        </Button>
      )}
      <IconButton
        name={say('kit.dismiss')}
        icon={<X aria-hidden size={20} />}
        onClick={() => dismissToast(toast.id)}
      />
    </div>
  );
}

/** Counts only while nobody points at it or stands on it. */
function useFading(id: number, ms: number) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let left = ms;
    const clock = setInterval(() => {
      if (bar.current?.matches(':hover, :focus-within')) return;
      left -= tick;
      if (left <= 0) dismissToast(id);
    }, tick);
    return () => clearInterval(clock);
  }, [id, ms]);
  return bar;
}
