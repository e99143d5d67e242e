import Pencil from 'lucide-react/icons/pencil';
import { type ReactNode, useState } from 'react';
import { IconButton } from '#app/kit/icon-button.tsx';
import { useSay } from '#i18n/use-say.ts';

interface EditableProps {
  readonly label: string;
  /** What stands there; nothing where it is not known. */
  readonly shown: ReactNode;
  readonly lang?: string | undefined;
  readonly editor: (close: () => void) => ReactNode;
}

/** A field of the card that is read until somebody wants to change it, in its own place. */
export function Editable({ label, shown, lang, editor }: EditableProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (open) return <div className="py-2">{editor(() => setOpen(false))}</div>;
  return (
    <div className="flex min-h-12 items-center gap-2 border-b border-line">
      <div className="min-w-0 grow py-1">
        <p className="text-13 text-ink3">{label}</p>
        <div lang={lang} className="break-words whitespace-pre-line select-text">
          {shown || <span className="text-ink3">{say('members.none')}</span>}
        </div>
      </div>
      <IconButton
        name={say('members.edit', { field: label })}
        icon={<Pencil aria-hidden size={18} />}
        onClick={() => setOpen(true)}
      />
    </div>
  );
}
