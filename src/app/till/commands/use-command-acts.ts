import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { lockTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import { mostForLoose } from '#domain/purchase/loose-return.ts';
import { useSay } from '#i18n/use-say.ts';
import { type PurchaseFound, readRecentPurchases } from '#storage/read/read-purchase.ts';
import { isEmpty } from '../basket/sale.ts';
import type { Parking } from '../basket/use-parking.ts';
import { useUndoable } from '../basket/use-till.ts';
import { hasCameras } from '../camera/has-cameras.ts';
import type { Enrolling } from '../enrol/use-enrolling.ts';
import { type Printed, usePrint } from '../receipt/print-provider.tsx';
import { useSell } from '../sell-context.ts';
import type { CommandActs } from './command-acts.ts';
import { useCommandKeys } from './use-command-keys.ts';

interface Ports {
  readonly parking: Parking;
  readonly enrolling: Enrolling;
}

/** Lays out, for the list of commands, what the till can do as it stands. */
export function useCommandActs({ parking, enrolling }: Ports): void {
  const { till, sale, show, commands, programme } = useSell();
  const navigate = useNavigate();
  const undoable = useUndoable(till);
  const withLast = useWithLast();
  const print = usePrint();
  const go = (place: string) => void navigate(place);
  const full = !isEmpty(sale);
  const parked = parking.parked.at(-1);
  const acts: CommandActs = {
    go,
    park: full ? parking.park : undefined,
    recall: parked && (() => parking.recall(parked.id)),
    undo: undoable ? till.undo : undefined,
    enrol: () => enrolling.begin({}),
    camera: hasCameras() ? () => show({ kind: 'camera' }) : undefined,
    giftCard: () => show({ kind: 'gift-card' }),
    voucher: () => show({ kind: 'voucher' }),
    price: full ? () => show({ kind: 'by-hand' }) : undefined,
    cash: full ? () => show({ kind: 'cash' }) : undefined,
    split: full ? () => show({ kind: 'split' }) : undefined,
    findPurchase: () => show({ kind: 'find' }),
    looseReturn: mostForLoose(programme) > 0 ? () => show({ kind: 'loose' }) : undefined,
    lastPurchase: () =>
      withLast(({ purchase }) => show({ kind: 'purchase', purchase: purchase.id })),
    printLast: () => withLast((found) => print(copyOf(found))),
    lock: () => {
      lockTill();
      go(paths.sell);
    },
  };
  useEffect(() => commands.lay(acts));
  useCommandKeys(acts);
}

/** The last purchase of this till, read when it is asked for. */
function useWithLast(): (act: (found: PurchaseFound) => void) => void {
  const { db } = useShop();
  const say = useSay();
  return (act) => {
    readRecentPurchases(db, 1)
      .then(([last]) => (last ? act(last) : showToast({ text: say('till.recent.none') })))
      .catch(() => showRefusal(say('till.found.trouble')));
  };
}

function copyOf({ purchase, fact, given, exchanged }: PurchaseFound): Printed {
  const recordedAt = fact.recordedAt.instant;
  const balanceAt = given?.fact.recordedAt.instant;
  return { purchase, recordedAt, balanceAt, exchanged, copy: true };
}
