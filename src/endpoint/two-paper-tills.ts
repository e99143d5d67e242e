import type { FactBody } from '#domain/fact/fact.ts';
import type { Endpoint } from './create-endpoint.ts';
import { PaperTill } from './paper-till.ts';

/** Two tills of one shop; the second has heard what the first had to say. */
export async function twoPaperTills(
  endpoint: Endpoint,
  opening: readonly FactBody[] = [],
): Promise<[PaperTill, PaperTill]> {
  const [first, second] = [new PaperTill(endpoint, 'till-a'), new PaperTill(endpoint, 'till-b')];
  await first.join();
  await second.pairWith(first);
  if (opening.length > 0) {
    await first.sync(opening.map((body) => first.record(body)));
    await second.sync([]);
  }
  return [first, second];
}
