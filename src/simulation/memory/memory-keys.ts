/** A key as IndexedDB orders them: numbers before texts, texts before lists. */
export type Key = number | string | readonly Key[];

export function compareKeys(one: Key, other: Key): number {
  if (typeof one === 'string' && typeof other === 'string') {
    return one < other ? -1 : one > other ? 1 : 0;
  }
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (isList(one) && isList(other)) return compareLists(one, other);
  return rank(one) - rank(other);
}

function compareLists(one: readonly Key[], other: readonly Key[]): number {
  for (const [at, key] of one.entries()) {
    const beside = other[at];
    if (beside === undefined) return 1;
    const order = compareKeys(key, beside);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function isList(key: Key): key is readonly Key[] {
  return typeof key === 'object';
}

function rank(key: Key): number {
  if (typeof key === 'number') return 0;
  return typeof key === 'string' ? 1 : 2;
}

/** Reads a key from a row: `member`, `fact.seq`, or `[fact.incarnation+fact.seq]`. */
export function keyReader(path: string): (row: object) => Key | undefined {
  if (!path.startsWith('[')) return (row) => at(row, path.split('.'));
  const parts = path
    .slice(1, -1)
    .split('+')
    .map((part) => part.split('.'));
  return (row) => parts.map((part) => at(row, part) ?? '');
}

function at(row: object, path: readonly string[]): Key | undefined {
  let found: unknown = row;
  for (const name of path) found = (found as Record<string, unknown> | undefined)?.[name];
  return found as Key | undefined;
}
