/** What an element of a list is told by: its kind, or what it is for. */
type Told = { readonly kind: string } | { readonly per: string };

export type Path = readonly (string | number | Told)[];

type Container = Readonly<Record<string, unknown>>;

/** What stands at a place of a document; nothing where the way to it ends before. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    if (typeof step !== 'object') return (value as Container)[step];
    return (value as readonly Container[]).find((one) => isTold(one, step));
  }, document);
}

/**
 * The document with something else at that place; the document handed in stays as it was. Nothing
 * empties the place, and what would be left without anything in it goes too.
 */
export function withValueAt<Document>(document: Document, path: Path, value: unknown): Document {
  return put(document, path, value) as Document;
}

function put(within: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'object') {
    const list = (within ?? []) as readonly Container[];
    return putTold(list, step, (one) => put(one, rest, value));
  }
  const inner = put((within as Container | undefined)?.[step], rest, value);
  if (Array.isArray(within)) return within.with(Number(step), inner);
  const { [step]: _, ...others } = (within ?? {}) as Container;
  if (inner === undefined) return isBare(others) ? undefined : others;
  return { ...(within as Container | undefined), [step]: inner };
}

function putTold(
  list: readonly Container[],
  told: Told,
  change: (one: unknown) => unknown,
): readonly unknown[] | undefined {
  const at = list.findIndex((one) => isTold(one, told));
  const changed = change(list[at] ?? told);
  if (changed === undefined) {
    const left = list.filter((_, place) => place !== at);
    return left.length === 0 ? undefined : left;
  }
  return at < 0 ? [...list, changed] : list.with(at, changed as Container);
}

function isTold(one: Container, told: Told): boolean {
  return Object.entries(told).every(([key, word]) => one[key] === word);
}

/** Nothing in it but what it is told by. */
function isBare(container: Container): boolean {
  return Object.keys(container).every((key) => key === 'kind' || key === 'per');
}
