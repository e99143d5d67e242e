import { createContext } from 'react';
import type { Trade } from '#i18n/format.ts';

/** The shop's currency and country. Before there is a shop, no figure of its own is shown. */
export const TradeContext = createContext<Trade>({ currency: 'EUR', country: 'FR' });
