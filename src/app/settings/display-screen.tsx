import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { keepDisplay, useDisplayKept } from '#app/kit/display/display-kept.ts';
import { openDisplay } from '#app/kit/display/open-display.ts';
import { Column } from '#app/kit/panel.tsx';
import { isPractising } from '#app/kit/practising.ts';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { readTillId } from '#storage/read/read-till.ts';
import { useLive } from '#storage/read/use-live.ts';

/** Opens the customer's window; the device remembers that it has one, and where it stood. */
export function DisplayScreen() {
  const say = useSay();
  const { db } = useShop();
  const till = useLive(() => readTillId(db), [db]);
  const name = useLive(() => readBoutique(db), [db])?.name;
  const trade = useTrade();
  const language = useLanguage();
  const kept = useDisplayKept();
  const [blocked, setBlocked] = useState(false);
  const practice = isPractising() && ({ practice: true } as const);
  const of = till && name && { till, shop: { name, trade, language, ...practice } };
  const open = async (shop: Exclude<typeof of, '' | undefined>) =>
    setBlocked(!(await openDisplay(shop)));
  return (
    <SubScreen title={say('settings.more.display')}>
      <Column>
        <p>{say('settings.display.what')}</p>
        <p className="text-ink2">{say('settings.display.how')}</p>
        {blocked && (
          <p role="alert" className="text-danger">
            {say('settings.display.blocked')}
          </p>
        )}
        {of && (
          <Button look="primary" onClick={() => void open(of)}>
            {say('settings.display.open')}
          </Button>
        )}
        {kept && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
            <p className="min-w-0 grow basis-64">{say('settings.display.kept')}</p>
            <Button onClick={() => keepDisplay(undefined)}>{say('settings.display.off')}</Button>
          </div>
        )}
      </Column>
    </SubScreen>
  );
}
