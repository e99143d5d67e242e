import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useShop } from '#app/shop-context.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { printPaper } from './print-paper.ts';
import type { Receipt } from './receipt.tsx';

export interface Printed {
  readonly purchase: Purchase;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** Printed before: it says so. */
  readonly copy: boolean;
}

const quietAfter = 300;

const PrintContext = createContext<(printed: Printed) => void>(() => undefined);

async function loadPaper() {
  return (await import('./receipt.tsx')).Receipt;
}

/** Prints from the very tap that asked for it: nothing is awaited in between. */
export function usePrint(): (printed: Printed) => void {
  return useContext(PrintContext);
}

export function PrintProvider({ children }: { readonly children: ReactNode }) {
  const { db } = useShop();
  const boutique = useLive(() => readBoutique(db), [db])?.name ?? '';
  const [printed, setPrinted] = useState<Printed>();
  const paper = useRef<HTMLDivElement>(null);
  const [Paper, setPaper] = useState<typeof Receipt>();
  useEffect(() => {
    const wait = setTimeout(
      () => void loadPaper().then((made) => setPaper(() => made)),
      quietAfter,
    );
    return () => clearTimeout(wait);
  }, []);
  const print = (next: Printed) => {
    flushSync(() => setPrinted(next));
    if (paper.current) printPaper(paper.current);
  };
  return (
    <PrintContext value={print}>
      {children}
      {Paper &&
        printed &&
        createPortal(<Paper ref={paper} boutique={boutique} {...printed} />, document.body)}
    </PrintContext>
  );
}
