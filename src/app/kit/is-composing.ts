/**
 * Whether this key only serves an input method. Safari ends the composition before it reports the
 * Enter that confirmed it, and then only the old code 229 gives it away.
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }) {
  return event.isComposing || event.keyCode === 229;
}
