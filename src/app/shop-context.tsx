import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Shop } from '#actions/shop.ts';
import { assert } from '#domain/assert.ts';
import { type StatusStore, type SyncStatus, statusStore } from '#sync/status.ts';

export const ShopContext = createContext<Shop | undefined>(undefined);

export const SyncStatusContext = createContext<StatusStore>(statusStore());

/** What a screen hands to an action. */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  assert(shop, 'useShop() outside of ShopContext');
  return shop;
}

export function useSyncStatus(): SyncStatus {
  const { subscribe, status } = useContext(SyncStatusContext);
  return useSyncExternalStore(subscribe, status);
}
