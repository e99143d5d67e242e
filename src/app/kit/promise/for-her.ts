import type { Quote } from '#domain/promise/quote.ts';

/** The promise without what was only for the clerk to ask. */
export function forHer(quote: Quote): Quote {
  const withheld = quote.withheld.filter(({ code }) => code !== 'BIRTHDAY_UNKNOWN');
  return { ...quote, withheld };
}

/** The same where others read along: when a birthday is, is nobody's business. */
export function forAllToSee(quote: Quote): Quote {
  const hers = forHer(quote);
  const withheld = hers.withheld.filter(({ code }) => code !== 'BIRTHDAY_WINDOW');
  return { ...hers, withheld, entries: [] };
}
