import { useState } from 'react';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useMedia } from '#app/kit/use-media.ts';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import { useToday } from '#app/kit/use-today.ts';
import { quote } from '#domain/promise/ring-up.ts';
import { useSay } from '#i18n/use-say.ts';
import { BasketList } from './basket/basket-list.tsx';
import { CouponChips } from './basket/coupon-chips.tsx';
import { ParkedChips } from './basket/parked-chips.tsx';
import { basketOf, isEmpty } from './basket/sale.ts';
import { useParking } from './basket/use-parking.ts';
import { TakenOff } from './by-hand/taken-off.tsx';
import { CodeChips } from './codes/code-chips.tsx';
import { withHeard } from './codes/use-by-code.ts';
import { useCommandActs } from './commands/use-command-acts.ts';
import { LaterDisplayLink } from './display/later-link.tsx';
import { DoneStrip } from './done-strip.tsx';
import { BackRows } from './exchange/back-rows.tsx';
import { GoodsBackContext } from './exchange/goods-back-context.ts';
import { useComingBack } from './exchange/use-coming-back.ts';
import type { FloorProps } from './floor-props.ts';
import { LaterSheet } from './later-parts.tsx';
import { memberName } from './member-name.ts';
import { MemberStrip } from './member-strip.tsx';
import { PromiseCard } from './promise/promise-card.tsx';
import { usableHere, withRightsHere } from './promise/usable-here.ts';
import { useFitting } from './promise/use-fitting.ts';
import { QuoteContext, useQuote } from './quote-context.ts';
import { SaidOfIt } from './said/said-of-it.tsx';
import { useSell } from './sell-context.ts';
import { Side } from './side.tsx';
import { PayArea } from './tender/pay-area.tsx';
import { usePaying } from './tender/use-paying.ts';
import { UndoLast } from './undo-last.tsx';
import { useBeside } from './use-beside.ts';
import { useSaid } from './use-said.ts';
import { Waiting } from './waiting.tsx';

/** Everything below the field, with the one promise on the basket. */
export function SellFloor(props: FloorProps) {
  const { sale, card, programme, earlier, mayRedeem, held, byCode } = useSell();
  const back = useComingBack();
  const day = useToday();
  const usable = card && !mayRedeem ? usableHere({ card, programme, held, day }) : 0;
  const promised = quote({
    programme,
    earlier,
    card: back ? back.quoted : card,
    basket: basketOf(mayRedeem ? withHeard(sale, byCode) : withRightsHere(sale, held.rightIds)),
    giftCards: byCode.rights,
    day,
    ...(!mayRedeem && {
      line: { redeem: 'held', heldPoints: usable + (sale.courtesy?.points ?? 0) } as const,
    }),
  });
  return (
    <QuoteContext value={promised}>
      <GoodsBackContext value={back}>
        <Floor {...props} />
      </GoodsBackContext>
    </QuoteContext>
  );
}

function Floor({ done, field, enrolling, taking, asked }: FloorProps) {
  const say = useSay();
  const sell = useSell();
  const { till, sale, card } = sell;
  const paying = usePaying();
  const parking = useParking(till, card && memberName(card, say));
  const [tiles, setTiles] = useState(false);
  const beside = useBeside();
  const { whole, lines, compact } = useForm();
  const empty = isEmpty(sale);
  const { fresh } = enrolling;
  const isFresh = fresh?.sale === sale.id && fresh.member === sale.member;
  useShortcut('till', 'park', parking.parkOrRecall);
  useSaid(isFresh);
  useCommandActs({ parking, enrolling });
  return (
    <div ref={whole} className="till">
      <Side
        field={field}
        enrolling={enrolling}
        taking={taking}
        beside={beside}
        closeTiles={tiles && !beside ? () => setTiles(false) : undefined}
      />
      <div className="till-who border-b border-line bg-surface">
        <LaterDisplayLink done={done} enrolling={enrolling} />
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
        <CouponChips />
        <CodeChips />
        {sale.byHand && (
          <div className="flex px-4 py-2">
            <TakenOff note={sale.byHand.note} />
          </div>
        )}
        <BackRows />
        {sale.lines.length > 0 && (
          <>
            <BasketList
              onPriced={() => field.current?.focus()}
              onCard={(card) => enrolling.begin({ card })}
            />
            <SaidOfIt key={sale.id} />
          </>
        )}
        {empty && <Waiting beside={beside} taking={taking} />}
      </div>
      <div className="till-pay">
        {empty ? (
          <UndoLast />
        ) : (
          <PayArea
            paying={paying}
            asked={asked}
            onPark={parking.park}
            onTiles={beside ? undefined : () => setTiles(true)}
          />
        )}
      </div>
      {sell.open && <LaterSheet paying={paying} taking={taking} />}
    </div>
  );
}

/** On a phone the promise is always short, on a wide desk it has a column of its own. */
function useForm() {
  const { sale } = useSell();
  const quote = useQuote();
  const voice = useVoice();
  const phone = useMedia('(max-width: 47.99rem)');
  const apart = useMedia('(min-width: 85rem) and (orientation: landscape)');
  const { coupons, codes, byHand, soldBy, note } = sale;
  const beside = [sale.lines.length, coupons, codes, byHand, soldBy, note];
  const words = JSON.stringify([promiseWords(quote, voice), beside]);
  const { whole, lines, compact } = useFitting(words);
  return { whole, lines, compact: phone || (compact && !apart) };
}
