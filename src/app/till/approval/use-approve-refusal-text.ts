import type { ApproveRefusal } from '#actions/approve-by-hand.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';

export function useApproveRefusalText(): (refusal: ApproveRefusal) => string {
  const say = useSay();
  const format = useFormat();
  return (refusal) => {
    switch (refusal.code) {
      case 'PIN_WRONG':
        return say('settings.lock.wrong', { n: refusal.triesLeft });
      case 'PIN_WAIT':
        return say('settings.lock.wait', {
          time: format.timeLeft(Math.ceil(refusal.waitMs / 1000)),
        });
      case 'MANAGER_ONLY':
      case 'CLERK_UNKNOWN':
        return say('money.byHand.managerOnly');
    }
  };
}
