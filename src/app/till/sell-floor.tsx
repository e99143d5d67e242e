import { useState } from 'react';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useMedia } from '#app/kit/use-media.ts';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import { useSay } from '#i18n/use-say.ts';
import { BasketList } from './basket/basket-list.tsx';
import { ParkedChips } from './basket/parked-chips.tsx';
import { isEmpty } from './basket/sale.ts';
import type { Done } from './basket/till-store.ts';
import { useParking } from './basket/use-parking.ts';
import { DoneStrip } from './done-strip.tsx';
import type { Enrolling } from './enrol/use-enrolling.ts';
import { LaterSheet } from './later-parts.tsx';
import { memberName } from './member-name.ts';
import { MemberStrip } from './member-strip.tsx';
import type { OmniboxState } from './omnibox/use-omnibox.ts';
import { PromiseCard } from './promise/promise-card.tsx';
import { useFitting } from './promise/use-fitting.ts';
import type { Sell } from './sell-context.ts';
import { Side } from './side.tsx';
import { PayArea } from './tender/pay-area.tsx';
import { usePaying } from './tender/use-paying.ts';
import { Home } from './tiles/home.tsx';
import { UndoLast } from './undo-last.tsx';
import { useSaid } from './use-said.ts';
import type { Taking } from './use-taking.ts';
import './till.css';

export interface SellFloorProps {
  readonly sell: Sell;
  readonly done: Done | undefined;
  readonly omnibox: OmniboxState;
  readonly enrolling: Enrolling;
  readonly taking: Taking;
}

/** Everything below the field. */
export function SellFloor({ sell, done, omnibox, enrolling, taking }: SellFloorProps) {
  const say = useSay();
  const { till, sale, card } = sell;
  const paying = usePaying(sell);
  const parking = useParking(till, card && memberName(card, say));
  const [tiles, setTiles] = useState(false);
  const beside = useMedia('(min-width: 768px) and (orientation: landscape)');
  const { whole, lines, compact } = useForm(sell);
  const empty = isEmpty(sale);
  const { fresh } = enrolling;
  const isFresh = fresh?.sale === sale.id && fresh.member === sale.member;
  useShortcut({ code: 'F4' }, parking.parkOrRecall);
  useSaid(sell);
  return (
    <div ref={whole} className="till">
      <Side
        omnibox={omnibox}
        enrolling={enrolling}
        taking={taking}
        tiles={tiles}
        beside={beside}
        onTilesClose={() => setTiles(false)}
      />
      <div className="till-who border-b border-line bg-surface">
        {done && (
          <DoneStrip
            key={done.purchase.id}
            done={done}
            small={!empty}
            onUndone={() => parking.bringBack(done.sale)}
          />
        )}
        <ParkedChips parking={parking} />
        {card && <MemberStrip card={card} onTakeBack={isFresh ? enrolling.takeBack : undefined} />}
        <PromiseCard compact={compact} />
      </div>
      <div ref={lines} className="till-lines overflow-y-auto bg-surface">
        {sale.lines.length > 0 && <BasketList />}
        {empty && <Waiting beside={beside} taking={taking} />}
      </div>
      <div className="till-pay">
        {empty ? (
          <UndoLast />
        ) : (
          <PayArea
            paying={paying}
            onPark={parking.parkOrRecall}
            onTiles={beside ? undefined : () => setTiles(true)}
          />
        )}
      </div>
      {sell.open && <LaterSheet paying={paying} />}
    </div>
  );
}

interface WaitingProps {
  readonly beside: boolean;
  readonly taking: Taking;
}

function Waiting({ beside, taking }: WaitingProps) {
  const say = useSay();
  return (
    <>
      <p className="px-4 py-6 text-center text-20 text-ink2">{say('till.start')}</p>
      {!beside && <Home onAdd={taking.add} />}
    </>
  );
}

/** On a phone the promise is always short, on a wide desk it has a column of its own. */
function useForm(sell: Sell) {
  const voice = useVoice();
  const phone = useMedia('(max-width: 767px)');
  const apart = useMedia('(min-width: 1360px) and (orientation: landscape)');
  const words = JSON.stringify([promiseWords(sell.quote, voice), sell.sale.lines.length]);
  const { whole, lines, compact } = useFitting(words);
  return { whole, lines, compact: phone || (compact && !apart) };
}
