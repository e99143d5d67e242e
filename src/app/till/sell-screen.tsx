import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { warmPhones } from '#actions/read-phone.ts';
import { setBasketBusy } from '#app/kit/basket-busy.ts';
import { Screen } from '#app/kit/screen.tsx';
import { Skeleton } from '#app/kit/skeleton.tsx';
import { useSay } from '#i18n/use-say.ts';
import { isEmpty } from './basket/sale.ts';
import { useTill } from './basket/use-till.ts';
import { hasCameras } from './camera/has-cameras.ts';
import { commandsAtHand } from './commands/command-acts.ts';
import { useEnrolling } from './enrol/use-enrolling.ts';
import { LaterFloor } from './later-floor.tsx';
import { loadLaterParts } from './later-parts.tsx';
import { Omnibox } from './omnibox/omnibox.tsx';
import { TypedHere } from './omnibox/typed-context.tsx';
import { PrintProvider } from './receipt/print-provider.tsx';
import { useAskedReceipt } from './recent/use-asked-receipt.ts';
import { useScanner } from './scanner/use-scanner.ts';
import { SellContext } from './sell-context.ts';
import { payAsked } from './tender/pay-asked.ts';
import { usePayKeys } from './tender/use-pay-keys.ts';
import { useLookAgain } from './use-look-again.ts';
import { useSellNow } from './use-sell.ts';
import { useTaking } from './use-taking.ts';
import { useUndoKey } from './use-undo-key.ts';
import './till.css';

/** The till: one field, the basket, whose it is, what her card gives, and the ways to pay. */
export function SellScreen() {
  const say = useSay();
  const { key: arrival } = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const { till, now } = useTill();
  const [commands] = useState(commandsAtHand);
  const [asked] = useState(() => payAsked());
  const selling = useSellNow(commands);
  const enrolling = useEnrolling(till);
  const { during } = asked;
  const lookFor = useRef<(text: string) => void>(undefined);
  const taking = useTaking({
    ...{ till, enrolling, sell: selling?.sell, commands, during },
    lookFor: (text) => lookFor.current?.(text),
  });
  const camera = selling && hasCameras() ? () => selling.sell.show({ kind: 'camera' }) : undefined;
  const empty = isEmpty(now.steps.sale);
  useScanner(taking.takeCode, field);
  usePayKeys(asked, { empty, open: selling?.sell.open });
  useLookAgain(till, taking.takeNamed);
  useUndoKey(till.undo);
  useAskedReceipt(selling?.sell);
  useBusyMark(!empty);
  useWarmth();
  return (
    <TypedHere acts={taking} lookFor={lookFor}>
      <Screen
        title={say('till.title')}
        header={<Omnibox key={arrival} field={field} camera={camera} />}
        ownScroll
      >
        {selling ? (
          <SellContext value={selling.sell}>
            <PrintProvider home={field}>
              <LaterFloor
                done={selling.done}
                field={field}
                enrolling={enrolling}
                taking={taking}
                asked={asked}
              />
            </PrintProvider>
          </SellContext>
        ) : (
          <div className="p-4">
            <Skeleton rows={4} />
          </div>
        )}
      </Screen>
    </TypedHere>
  );
}

function useBusyMark(busy: boolean): void {
  useEffect(() => setBasketBusy(busy), [busy]);
}

/**
 * What the first enrolment, payment and receipt will need comes when there is nothing else to
 * do.
 */
function useWarmth(): void {
  useEffect(() => {
    const parts = setTimeout(() => void loadLaterParts(), 300);
    const phones = setTimeout(() => void warmPhones(), 2000);
    return () => {
      clearTimeout(parts);
      clearTimeout(phones);
    };
  }, []);
}
