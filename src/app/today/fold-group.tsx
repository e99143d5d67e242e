import ChevronDown from 'lucide-react/icons/chevron-down';
import { type ReactNode, useState } from 'react';

interface FoldGroupProps {
  readonly title: string;
  /** Made only once the group is open. */
  readonly children: () => ReactNode;
}

/** A group of people that stays closed until somebody asks for it. */
export function FoldGroup({ title, children }: FoldGroupProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="border-t border-line pt-2">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="group flex min-h-12 w-full items-center justify-between gap-2 text-left
            font-semibold text-ink2"
        >
          {title}
          <ChevronDown aria-hidden size={20} className="group-aria-expanded:rotate-180" />
        </button>
      </h2>
      {open && children()}
    </section>
  );
}
