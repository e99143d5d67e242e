import { createContext, useContext } from 'react';
import { assert } from '#domain/assert.ts';
import type { Quote } from '#domain/promise/quote.ts';

export const QuoteContext = createContext<Quote | undefined>(undefined);

/** The one promise on the basket as it stands. */
export function useQuote(): Quote {
  const quote = useContext(QuoteContext);
  assert(quote, 'useQuote() outside of the floor');
  return quote;
}
