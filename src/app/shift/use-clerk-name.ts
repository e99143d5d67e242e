import { useShop } from '#app/shop-context.tsx';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

/** By her id, which stands for itself where nobody is known by it; nothing until that is read. */
export function useClerkName(clerk: string): string {
  const { db } = useShop();
  const clerks = useLive(() => readClerks(db), [db]);
  return clerks?.find((one) => one.clerk === clerk)?.name ?? (clerks ? clerk : '');
}
