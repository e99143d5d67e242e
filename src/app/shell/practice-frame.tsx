import { type ReactNode, useEffect, useState } from 'react';
import { practicePin } from '#actions/open-practice.ts';
import { useSay } from '#i18n/use-say.ts';

interface PracticeFrameProps {
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Around every screen of a practice till, the lock among them, and on whatever is printed. */
export function PracticeFrame({ onLeave, children }: PracticeFrameProps) {
  const say = useSay();
  const [leaving, setLeaving] = useState(false);
  usePracticeOnPaper(say('settings.practice.word'));
  return (
    <div className="fixed inset-0 flex flex-col border-6 border-t-0 border-practice print:static">
      <aside
        aria-label={say('settings.practice')}
        className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-4 bg-practice px-4
          pt-[env(safe-area-inset-top)] text-on-practice print:hidden"
      >
        <p className="min-w-0 grow basis-40 py-1 leading-tight">
          <strong className="font-semibold">{say('settings.practice.word')}</strong>{' '}
          <span className="text-15 phone:hidden">{say('settings.practice.bar')}</span>{' '}
          <span className="text-15">{say('settings.practice.pins', { pin: practicePin })}</span>
        </p>
        <button
          type="button"
          disabled={leaving}
          onClick={() => {
            setLeaving(true);
            onLeave();
          }}
          className="min-h-11 rounded-md border-2 border-current px-4 font-semibold
            outline-offset-2 focus-visible:outline-on-practice!"
        >
          {say('settings.practice.leave')}
        </button>
      </aside>
      <div className="relative min-h-0 grow [transform:translateZ(0)]">{children}</div>
    </div>
  );
}

function usePracticeOnPaper(word: string): void {
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.practice = '';
    style.setProperty('--practice-word', JSON.stringify(word));
  }, [word]);
}
