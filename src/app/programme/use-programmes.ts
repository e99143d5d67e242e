import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { comingProgrammes } from '#domain/programme/coming.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

export interface Programmes {
  /** Every version ever published. */
  readonly published: readonly Programme[];
  readonly inForce: Programme | undefined;
  readonly coming: readonly Programme[];
}

/** The versions of the programme as they stand today; nothing until they have been read. */
export function useProgrammes(): Programmes | undefined {
  const { db } = useShop();
  const today = useToday();
  const published = useLive(() => readProgrammes(db), [db]);
  if (!published) return undefined;
  const inForce = published.length > 0 ? programmeOn(published, today) : undefined;
  return { published, inForce, coming: comingProgrammes(published, today) };
}
