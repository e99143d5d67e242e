import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { ImportContext } from './import-ports.ts';
import { type House, Importing } from './importing.ts';

/** One import of one screen: left behind, it is given up. */
export function useImport() {
  const [importing] = useState(() => new Importing());
  const state = useSyncExternalStore(importing.subscribe, importing.state);
  const shop = useShop();
  const clerk = useClerkAtTill()?.clerk ?? '';
  const { currency, country } = useTrade();
  const today = useToday();
  const { startWorker } = useContext(ImportContext);
  const house: House = { shop, clerk, currency, country, today, startWorker };
  useEffect(() => () => importing.leave(), [importing]);
  useStayWhile(state.running?.what === 'importing');
  return { state, importing, house };
}

export type Import = ReturnType<typeof useImport>;

/** Asks before the page is closed over work that would be lost. */
function useStayWhile(working: boolean): void {
  useEffect(() => {
    if (!working) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [working]);
}
