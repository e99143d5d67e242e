import type { ReactNode } from 'react';

interface PromiseLineProps {
  /**
   * ✓ given, ✕ not given, ＋ earned: told by the mark, never by colour alone. A dash before
   * "VIP 10%" would be read as what comes off.
   */
  readonly mark: '✓' | '✕' | '＋';
  readonly children: ReactNode;
}

export function PromiseLine({ mark, children }: PromiseLineProps) {
  return (
    <div className="flex items-start gap-2">
      <span aria-hidden className="w-5 shrink-0 text-center font-semibold">
        {mark}
      </span>
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
