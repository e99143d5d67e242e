import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The programme in force today. */
export function useProgramme(): Programme | undefined {
  const { db } = useShop();
  const today = useToday();
  const programmes = useLive(() => readProgrammes(db), [db]);
  return programmes && programmes.length > 0 ? programmeOn(programmes, today) : undefined;
}
