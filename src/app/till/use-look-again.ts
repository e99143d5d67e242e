import { useEffect, useEffectEvent, useRef } from 'react';
import { showRefusal } from '#app/kit/toasts.ts';
import { useShop, useSyncStatus } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { isUnknown } from './basket/sale.ts';
import type { TillStore } from './basket/till-store.ts';
import { type Named, named } from './omnibox/look-up.ts';

/**
 * What was scanned at a new till before it had arrived there takes its place as soon as it has:
 * it is looked for again with everything that arrives.
 */
export function useLookAgain(till: TillStore, takeNamed: (what: Named) => void): void {
  const shop = useShop();
  const say = useSay();
  const { arrived } = useSyncStatus();
  const before = useRef(arrived);
  const unknown = () => till.now().steps.sale.lines.filter(isUnknown);
  const lookAgain = useEffectEvent(async () => {
    for (const { id, code } of unknown()) {
      const what = await named(shop, code);
      if (what === undefined || what.kind === 'blank-card') continue;
      if (!unknown().some((line) => line.id === id)) continue;
      till.act({ act: 'remove', line: id });
      takeNamed(what);
    }
  });
  useEffect(() => {
    if (before.current === arrived) return;
    before.current = arrived;
    lookAgain().catch(() => showRefusal(say('till.found.trouble')));
  }, [arrived, say]);
}
