import type { Programme } from './programme.ts';

/**
 * Whether two versions say the same in every part and every language, whatever their numbers and
 * days: then to publish the one over the other would change nothing.
 */
export function isSameProgramme(one: Programme, other: Programme): boolean {
  const { id, version, effectiveFrom } = one;
  return inOneOrder(one) === inOneOrder({ ...other, id, version, effectiveFrom });
}

/** The document with the names of its parts in one order. */
function inOneOrder(programme: Programme): string {
  return JSON.stringify(programme, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
