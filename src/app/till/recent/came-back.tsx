import { useSay } from '#i18n/use-say.ts';
import type { PurchaseFound } from '#storage/read/read-purchase.ts';

type Returns = Pick<PurchaseFound, 'returns'>;

export function isUndone({ returns }: Returns): boolean {
  return returns.some(({ why }) => why === 'void');
}

/** In a list of purchases: that it was undone, or that something of it came back. */
export function CameBack({ returns }: Returns) {
  const say = useSay();
  if (returns.length === 0) return null;
  return (
    <span className="shrink-0 text-13 text-warn">
      {say(isUndone({ returns }) ? 'till.recent.voided' : 'till.recent.returned')}
    </span>
  );
}
