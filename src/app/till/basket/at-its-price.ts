/** With nothing taken off it by hand any more. */
export function atItsPrice<Priced extends { readonly byHand?: unknown }>(priced: Priced): Priced {
  if (priced.byHand === undefined) return priced;
  const { byHand: _, ...rest } = priced;
  return rest as Priced;
}
