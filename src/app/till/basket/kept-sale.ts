import type { KeptDraft } from '#actions/keep-draft.ts';
import { basketOf, newSale, type Sale } from './sale.ts';

/** A draft as this till keeps it: with the codes nobody knows yet, and under its own id. */
interface SaleDraft extends KeptDraft {
  readonly sale: Sale;
}

export function draftOf(sale: Sale): KeptDraft {
  const draft: SaleDraft = {
    basket: basketOf(sale),
    ...(sale.member !== undefined && { member: sale.member }),
    sale,
  };
  return draft;
}

export function saleOf(draft: KeptDraft, newId: () => string): Sale {
  if ('sale' in draft) return { ...newSale(newId()), ...(draft as SaleDraft).sale };
  const { lines } = draft.basket;
  const { member } = draft;
  return { ...newSale(newId()), lines, nextLine: lines.length + 1, ...(member && { member }) };
}
