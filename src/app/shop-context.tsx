import { createContext, useContext } from 'react';
import type { Shop } from '#actions/shop.ts';
import { assert } from '#domain/assert.ts';

export const ShopContext = createContext<Shop | undefined>(undefined);

/** What a screen hands to an action. */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  assert(shop, 'useShop() outside of ShopContext');
  return shop;
}
