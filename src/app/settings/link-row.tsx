import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface RowProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint?: string;
}

const look = 'flex min-h-16 w-full items-center gap-4 rounded-md px-1 py-2 text-left';

export function LinkRow({ to, ...row }: RowProps & { readonly to: string }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <Link to={to} className={look}>
        <Row {...row} />
      </Link>
    </li>
  );
}

export function ActRow({ onAct, ...row }: RowProps & { readonly onAct: () => void }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <button type="button" onClick={onAct} className={look}>
        <Row {...row} />
      </button>
    </li>
  );
}

function Row({ icon, label, hint }: RowProps) {
  return (
    <>
      <span className="text-accent">{icon}</span>
      <span className="flex min-w-0 grow flex-col">
        <span className="font-semibold">{label}</span>
        {hint && <span className="text-15 text-ink3">{hint}</span>}
      </span>
      <ChevronRight aria-hidden size={20} className="shrink-0 text-ink3" />
    </>
  );
}
