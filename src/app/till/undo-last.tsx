import Undo2 from 'lucide-react/icons/undo-2';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useUndoable } from './basket/use-till.ts';
import { useSell } from './sell-context.ts';

/** The last line is gone, or the member: that can be taken back while the till is empty too. */
export function UndoLast() {
  const say = useSay();
  const { till } = useSell();
  if (!useUndoable(till)) return null;
  return (
    <div className="flex justify-center border-t border-line bg-surface px-4 py-3">
      <Button icon={<Undo2 aria-hidden size={20} />} onClick={till.undo}>
        {say('till.undo')}
      </Button>
    </div>
  );
}
