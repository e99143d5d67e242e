import MonitorOff from 'lucide-react/icons/monitor-off';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { Button } from '#app/kit/button.tsx';
import { displayKept, keepDisplay } from '#app/kit/display/display-kept.ts';
import { openDisplay } from '#app/kit/display/open-display.ts';
import { isPractising } from '#app/kit/practising.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { readTillId } from '#storage/read/read-till.ts';
import { useLive } from '#storage/read/use-live.ts';
import type { Done } from '../basket/till-store.ts';
import type { Enrolling } from '../enrol/use-enrolling.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import { displayLineOf } from './display-line-of.ts';
import { sceneOf } from './scene-of.ts';
import { useAnswers } from './use-answers.ts';

interface DisplayLinkProps {
  readonly done: Done | undefined;
  readonly enrolling: Enrolling;
}

/** Shows the customer what stands here, and does what she answers. Nothing here waits for it. */
export function DisplayLink(props: DisplayLinkProps) {
  const { db } = useShop();
  const till = useLive(() => readTillId(db), [db]);
  const shop = useLive(() => readBoutique(db), [db]);
  if (till === undefined || shop === undefined) return null;
  return <Linked key={till} till={till} shop={shop.name} {...props} />;
}

interface LinkedProps extends DisplayLinkProps {
  readonly till: string;
  readonly shop: string;
}

function Linked({ till, shop: name, done, enrolling }: LinkedProps) {
  const { newId } = useShop();
  const sell = useSell();
  const quote = useQuote();
  const line = displayLineOf(till, newId);
  const answered = useEffectEvent(useAnswers(enrolling));
  const practice = isPractising() && ({ practice: true } as const);
  const shop = { name, trade: useTrade(), language: useLanguage(), ...practice };
  useEffect(() => line.show(sceneOf({ ...sell, shop, quote, done })));
  useEffect(() => {
    line.hear((answer) => answered(answer));
    return () => {
      line.hear(undefined);
      line.askNothing();
    };
  }, [line]);
  useEffect(() => {
    const kept = displayKept();
    const now = { ...kept, till, shop };
    if (kept && JSON.stringify(kept) !== JSON.stringify(now)) keepDisplay(now);
  });
  const presence = useSyncExternalStore(line.subscribe, line.presence);
  return presence === 'gone' ? (
    <ClosedChip onOpen={() => void openDisplay({ till, shop })} />
  ) : null;
}

/** A word beside the sale, with one tap to have the window back. */
function ClosedChip({ onOpen }: { readonly onOpen: () => void }) {
  const say = useSay();
  return (
    <p
      className="flex items-center gap-2 border-b border-line bg-sunken pr-2 pl-4 text-15
        text-ink2"
    >
      <MonitorOff aria-hidden size={18} className="shrink-0" />
      <span className="min-w-0 grow">{say('display.closed')}</span>
      <Button look="plain" className="min-h-11! px-2! text-15" onClick={onOpen}>
        {say('display.reopen')}
      </Button>
    </p>
  );
}
