import type { SaidOfIt } from '#domain/purchase/ring-up.ts';

/** With who serves her, and what is to be known of it; with neither, where neither is said. */
export function withSaid<Sold extends SaidOfIt>(sale: Sold, said: SaidOfIt): Sold {
  const { soldBy, note = '' } = said;
  if (soldBy === sale.soldBy && note === (sale.note ?? '')) return sale;
  const { soldBy: _, note: __, ...rest } = sale;
  const more = { ...(soldBy !== undefined && { soldBy }), ...(note !== '' && { note }) };
  return { ...rest, ...more } as Sold;
}
