import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { type InForce, inForce } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The programme in force today. */
export function useProgramme(): Programme | undefined {
  return useInForce()?.programme;
}

/** The same, with the versions that were in force before: what they owe holds. */
export function useInForce(): InForce | undefined {
  const { db } = useShop();
  const today = useToday();
  const programmes = useLive(() => readProgrammes(db), [db]);
  return programmes && programmes.length > 0 ? inForce(programmes, today) : undefined;
}
