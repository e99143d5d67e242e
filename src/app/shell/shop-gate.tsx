import { type ReactNode, useMemo } from 'react';
import { Navigate, Outlet } from 'react-router';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useClerkAtTill } from '../kit/clerk-at-till.ts';
import { TradeContext } from '../kit/trade-context.ts';
import { paths } from '../paths.ts';
import { useShop } from '../shop-context.tsx';

export interface ShopGateProps {
  /** Stands at any address while nobody has signed in, so that the address is kept. */
  readonly lock: ReactNode;
}

/** Lets nobody to the till before there is a boutique and somebody stands at it. */
export function ShopGate({ lock }: ShopGateProps) {
  const { db, zone } = useShop();
  const clerk = useClerkAtTill();
  const read = useLive(async () => ({ boutique: await readBoutique(db) }), [db]);
  const currency = read?.boutique?.currency;
  const country = read?.boutique?.country;
  const trade = useMemo(
    () => currency && country && { currency, country, zone },
    [currency, country, zone],
  );
  if (read === undefined) return null;
  if (!trade) return <Navigate to={paths.welcome} replace />;
  return <TradeContext value={trade}>{clerk ? <Outlet /> : lock}</TradeContext>;
}
