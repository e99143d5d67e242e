import { useContext } from 'react';
import { type Format, formatIn, type Trade } from '#i18n/format.ts';
import { useLanguage } from '#i18n/use-say.ts';
import { TradeContext } from './trade-context.ts';

/** Every figure as text, in this screen's language and this shop's currency. */
export function useFormat(): Format {
  return formatIn(useLanguage(), useTrade());
}

export function useTrade(): Trade {
  return useContext(TradeContext);
}
