import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A headed part of a screen, with a hairline above it. */
export function Panel({ title, children }: PanelProps) {
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="text-20">{title}</h2>
      {children}
    </section>
  );
}

export function Column({ children }: { readonly children: ReactNode }) {
  return <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 p-4 pb-12">{children}</div>;
}
