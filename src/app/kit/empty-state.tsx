import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly icon?: ReactNode;
  /** The next step, as a button or a link. */
  readonly children?: ReactNode;
}

export function EmptyState({ title, text, icon, children }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      {icon && <span className="text-ink3">{icon}</span>}
      <p className="text-20 font-semibold text-ink">{title}</p>
      {text && <p className="text-ink2">{text}</p>}
      {children}
    </div>
  );
}
