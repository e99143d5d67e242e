import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { Sell } from '../sell-context.ts';

/** Another screen sent the clerk here for a purchase: it is opened once the till stands. */
export function useAskedReceipt(sell: Sell | undefined): void {
  const [params, setParams] = useSearchParams();
  const receipt = params.get('receipt');
  const member = params.get('member') || undefined;
  const isReady = sell !== undefined;
  const open = useEffectEvent((purchase: string) => {
    sell?.show({ kind: 'purchase', purchase, member });
    setParams({}, { replace: true });
  });
  useEffect(() => {
    if (isReady && receipt !== null) open(receipt);
  }, [isReady, receipt]);
}
