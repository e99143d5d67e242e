import { useShop } from '#app/shop-context.tsx';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The name of a clerk by her id, once it is read; the id itself where nobody is known by it. */
export function useClerkNames(): (clerk: string) => string {
  const { db } = useShop();
  const clerks = useLive(() => readClerks(db), [db]);
  const names = new Map(clerks?.map(({ clerk, name }) => [clerk, name]));
  return (clerk) => (clerks ? (names.get(clerk) ?? clerk) : '…');
}
