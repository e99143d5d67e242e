import type { FactBody } from './fact.ts';
import type { LooseReturned } from './loose-facts.ts';

/** Those among the facts that were not undone among them. */
export function looseKept(bodies: readonly FactBody[]): readonly LooseReturned[] {
  const undone = new Set(
    bodies.flatMap((body) => (body.type === 'loose.undone' ? [body.return.id] : [])),
  );
  return bodies.filter(
    (body): body is LooseReturned => body.type === 'loose.returned' && !undone.has(body.return.id),
  );
}
