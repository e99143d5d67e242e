import type { Programme } from '../programme/programme.ts';
import { didSomething } from './did-something.ts';
import type { Quote } from './quote.ts';

type Promised = Pick<Quote, 'given' | 'issues' | 'earns'>;

/**
 * The benefits with a limit that did something: took money off, added to the points, or bring a
 * right. A benefit of an earlier version counts by the name that it has in common with this one's.
 */
export function limitedUses(versions: readonly Programme[], promised: Promised): string[] {
  const ids = versions.flatMap(({ benefits }) =>
    benefits.filter(({ limit }) => limit).map(({ id }) => id),
  );
  return [...new Set(ids)].filter((id) => didSomething(id, promised));
}
