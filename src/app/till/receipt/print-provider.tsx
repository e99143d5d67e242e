import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import { printPaper } from '#app/kit/print-paper.ts';
import { useRollPrinter } from '#app/kit/printer/use-roll-printer.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useReceiptPaper } from '#app/kit/receipt-paper.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useShop } from '#app/shop-context.tsx';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useClerkNames } from '../said/use-clerk-names.ts';
import type { Receipt } from './receipt.tsx';
import type { ReceiptOf } from './receipt-rows.ts';
import { onceForTwoTaps } from './second-tap.ts';

export interface Printed extends Omit<ReceiptOf, 'boutique' | 'servedBy'> {
  /** Without prices, for whom the goods are given to. */
  readonly gift?: boolean;
}

const quietAfter = 300;

const PrintContext = createContext<(printed: Printed) => void>(() => undefined);

async function loadPaper() {
  return (await import('./receipt.tsx')).Receipt;
}

/** As rows, for a printer that is spoken to directly. */
async function loadRows() {
  return await import('./receipt-rows.ts');
}

/**
 * Prints from the very tap that asked for it: nothing is awaited in between, unless the till has
 * stood there for less than it takes to fetch the paper.
 */
export function usePrint(): (printed: Printed) => void {
  return useContext(PrintContext);
}

interface PrintProviderProps {
  /** The till's own field: whoever printed goes on there. */
  readonly home: RefObject<HTMLInputElement | null>;
  readonly children: ReactNode;
}

export function PrintProvider({ home, children }: PrintProviderProps) {
  const { db } = useShop();
  const boutique = useLive(() => readBoutique(db), [db])?.name ?? '';
  const [printed, setPrinted] = useState<Printed>();
  const [paper] = useReceiptPaper();
  const receipt = useRef<HTMLDivElement>(null);
  const [Paper, setPaper] = useState<typeof Receipt>();
  const roll = useRollPrinter();
  const onFault = useFault();
  const voice = useVoice();
  const nameOf = useClerkNames();
  const [once] = useState(() => onceForTwoTaps());
  useEffect(() => {
    const wait = setTimeout(
      () => void loadPaper().then((made) => setPaper(() => made)),
      quietAfter,
    );
    return () => clearTimeout(wait);
  }, []);
  const put = (next: Printed) => {
    const { print: onRoll } = roll;
    if (onRoll) {
      const of = { boutique, servedBy: nameOf(next.purchase.soldBy), ...next };
      const send = async () => {
        const { giftRows, receiptRows } = await loadRows();
        onRoll(next.gift ? giftRows(of, voice) : receiptRows(of, voice));
      };
      send().catch(onFault);
      return;
    }
    flushSync(() => setPrinted(next));
    const printNow = () => receipt.current && printPaper(receipt.current, paper);
    if (receipt.current) printNow();
    else
      loadPaper()
        .then((made) => flushSync(() => setPaper(() => made)))
        .then(printNow)
        .catch(onFault);
  };
  const print = (next: Printed) => {
    once(`${next.purchase.id} ${next.gift ?? false}`, () => put(next));
    leadHome(home.current);
  };
  return (
    <PrintContext value={print}>
      {children}
      {Paper &&
        printed &&
        createPortal(
          <Paper
            ref={receipt}
            boutique={boutique}
            servedBy={nameOf(printed.purchase.soldBy)}
            paper={paper}
            {...printed}
          />,
          document.body,
        )}
    </PrintContext>
  );
}

/**
 * Enter is not to press the same button again: what is typed or scanned next is the next sale.
 * Under a finger a focus would raise the keyboard, and a sheet over the till keeps what it has.
 */
function leadHome(field: HTMLInputElement | null): void {
  const isHeld = document.querySelector('dialog:modal') !== null;
  if (!isHeld && matchMedia('(pointer: fine)').matches) field?.focus();
}
