import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';

interface StepFrameProps {
  readonly step: number;
  readonly of: number;
  readonly title: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** One question at a time; the heading takes the focus, so that a new question is heard. */
export function StepFrame({ step, of, title, onSubmit, children }: StepFrameProps) {
  const say = useSay();
  const heading = useHeardHeading(step);
  return (
    <main
      className="fixed inset-0 overflow-y-auto bg-paper pt-[env(safe-area-inset-top)]
        pb-[env(safe-area-inset-bottom)]"
    >
      <title>{`${title} · Habitué`}</title>
      <form
        noValidate
        className="mx-auto flex min-h-full w-full max-w-xl flex-col justify-center gap-6 px-4 py-8"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className="flex flex-col gap-1">
          <p className="text-15 text-ink3">
            {step === 1 && `${say('firstrun.title')} · `}
            {say('firstrun.step', { step, total: of })}
          </p>
          <h1 ref={heading} tabIndex={-1} className="text-32 outline-none">
            {title}
          </h1>
        </div>
        {children}
      </form>
    </main>
  );
}

function useHeardHeading(step: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return heading;
}
