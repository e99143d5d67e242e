/** Orders texts by code unit: the same everywhere, whatever language a machine speaks. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
