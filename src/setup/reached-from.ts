/** All that these roots lead to, one step after the other, and the roots themselves. */
export function reachedFrom(
  roots: Iterable<string>,
  next: (at: string) => Iterable<string>,
): ReadonlySet<string> {
  const reached = new Set(roots);
  for (const at of reached) for (const each of next(at)) reached.add(each);
  return reached;
}
