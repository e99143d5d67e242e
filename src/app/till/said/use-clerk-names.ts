import { useShop } from '#app/shop-context.tsx';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The name of a clerk by her id, where somebody is known by it. */
export function useClerkNames(): (clerk: string | undefined) => string | undefined {
  const { db } = useShop();
  const clerks = useLive(() => readClerks(db), [db]);
  return (id) => clerks?.find(({ clerk }) => clerk === id)?.name;
}
