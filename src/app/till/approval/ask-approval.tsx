import type { Approver } from '#actions/approve-by-hand.ts';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';
import { ApprovingPin } from './approving-pin.tsx';

interface AskApprovalProps {
  /** What is asked of her. */
  readonly about: string;
  readonly onApproved: (approver: Approver) => void;
  readonly onBack: () => void;
}

/** A manager’s word on what the clerk is about to do, and the way back to it. */
export function AskApproval({ about, onApproved, onBack }: AskApprovalProps) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{about}</p>
      <ApprovingPin legend={say('money.byHand.manager')} onRight={onApproved} />
      <Button onClick={onBack}>{say('money.byHand.back')}</Button>
    </div>
  );
}
