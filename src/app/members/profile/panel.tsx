import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Panel({ title, children }: PanelProps) {
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="text-20">{title}</h2>
      {children}
    </section>
  );
}
