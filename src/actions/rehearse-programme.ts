import { addDays, addMonths, type Day } from '#domain/calendar/day.ts';
import { type Rehearsal, rehearse } from '#domain/insight/rehearse.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { eachCard } from '#storage/read/each-card.ts';
import { eachHistory } from '#storage/read/each-history.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface RehearseProgramme {
  readonly draft: Programme;
  readonly onStep?: (members: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

export type RehearseRefusal = { readonly code: 'CANCELLED' } | { readonly code: 'NOTHING_BOUGHT' };

/** Work between two pauses: what somebody types meanwhile is answered at once. */
const STEP_MS = 12;

/**
 * A draft against the programme in force, over a year of this shop's own past: the one up to today,
 * or, where nothing was bought in it, the one up to the last purchase. Nothing is written.
 */
export async function rehearseProgramme(
  shop: Shop,
  { draft, onStep, signal }: RehearseProgramme,
): Promise<Result<Rehearsal, RehearseRefusal>> {
  const today = momentNow(shop).day;
  const { total, lastOn } = await pastOf(shop);
  if (lastOn === undefined) return refused({ code: 'NOTHING_BOUGHT' });
  const to = lastOn > addMonths(today, -12) ? today : lastOn;
  const inForce = programmeOn(await readProgrammes(shop.db), today);
  const rehearsing = rehearse({ inForce, draft, from: addDays(addMonths(to, -12), 1), to });
  let count = 0;
  let since = performance.now();
  for await (const histories of eachHistory(shop.db)) {
    for (const history of histories) {
      if (signal?.aborted) return refused({ code: 'CANCELLED' });
      rehearsing.add(history);
      count += 1;
      if (performance.now() - since < STEP_MS) continue;
      onStep?.({ done: count, total });
      await new Promise((next) => setTimeout(next));
      since = performance.now();
    }
  }
  return done(rehearsing.rehearsal());
}

interface Past {
  readonly total: number;
  /** Nobody ever bought where absent. */
  readonly lastOn: Day | undefined;
}

async function pastOf(shop: Shop): Promise<Past> {
  let total = 0;
  let lastOn: Day | undefined;
  for await (const cards of eachCard(shop.db)) {
    total += cards.length;
    for (const { day } of cards.flatMap(({ purchases }) => purchases)) {
      if (lastOn === undefined || day > lastOn) lastOn = day;
    }
  }
  return { total, lastOn };
}
