import type { Approver } from '#actions/approve-by-hand.ts';
import { Sheet } from '#app/kit/sheet.tsx';
import { useSay } from '#i18n/use-say.ts';
import { ApprovingPin } from '../approval/approving-pin.tsx';
import { useSell } from '../sell-context.ts';
import { useCourtesy } from './use-courtesy.ts';

/** Points beyond what the till holds, on a manager’s word and at the shop’s risk. */
export function CourtesySheet() {
  const say = useSay();
  const { till, show } = useSell();
  const { more, spend } = useCourtesy();
  const approved = ({ clerk }: Approver) => {
    till.act({ act: 'courtesy', courtesy: { points: more, manager: clerk }, spend });
    show(undefined);
  };
  return (
    <Sheet title={say('till.courtesy')} onClose={() => show(undefined)}>
      <div className="flex flex-col gap-3">
        <p className="font-semibold">{say('till.courtesy.give', { n: more })}</p>
        <p className="text-ink2">{say('till.courtesy.risk')}</p>
        <ApprovingPin
          legend={say('till.courtesy.manager')}
          resting={more === 0}
          onRight={approved}
        />
      </div>
    </Sheet>
  );
}
