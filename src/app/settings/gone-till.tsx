import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import type { PairRefusal, TillListed } from '#sync/status.ts';
import { refusalText } from './join-form.tsx';
import { useSettingsPorts } from './settings-ports.ts';
import { useWorking } from './use-working.ts';

interface GoneTillProps {
  readonly till: TillListed;
  /** The element that names the till. */
  readonly namedBy: string;
}

/** Says that a till was lost or broke: a first press says what that costs, a second does it. */
export function GoneTill({ till, namedBy }: GoneTillProps) {
  const say = useSay();
  const format = useFormat();
  const [asks, setAsks] = useState(false);
  const { close, refusal, busy } = useClosing(till.till);
  const { unsent, heldPoints = 0 } = till;
  const held = heldPoints > 0 ? say('settings.device.tills.gone.held', { n: heldPoints }) : '';
  const cost = `${say('settings.device.tills.gone.cost', { n: unsent })} ${held}`.trim();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button aria-expanded={asks} aria-describedby={namedBy} onClick={() => setAsks(!asks)}>
        {say('settings.device.tills.gone')}
      </Button>
      <p role="status" className="min-w-0 grow basis-64 text-warn empty:hidden">
        {asks && cost}
      </p>
      {asks && (
        <Button look="danger" aria-describedby={namedBy} disabled={busy} onClick={close}>
          {say('settings.device.tills.gone.close')}
        </Button>
      )}
      <p role="alert" className="basis-full text-danger empty:hidden">
        {refusal && refusalText(refusal, say, format)}
      </p>
    </div>
  );
}

/** The row stays, as that of a closed till: it takes the focus that the buttons had. */
function useClosing(till: string) {
  const { closeTill } = useSettingsPorts();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<PairRefusal>();
  const { busy, work } = useWorking();
  const close = ({ currentTarget }: MouseEvent) =>
    void work(async () => {
      const row = currentTarget.closest('li');
      const closed = await closeTill(till);
      setRefusal(closed.ok ? undefined : closed.refusal);
      if (!closed.ok) return;
      await queries.invalidateQueries({ queryKey: ['tills'] });
      row?.focus();
    });
  return { close, refusal, busy };
}
