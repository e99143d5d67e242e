import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A headed part of a screen, with a hairline above it. */
export function Panel({ title, children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-2 border-t border-line pt-4 first:border-t-0 first:pt-0"
    >
      <h2 id={id} className="text-20">
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Column({ children }: { readonly children: ReactNode }) {
  return <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 p-4 pb-12">{children}</div>;
}
