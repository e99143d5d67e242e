import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useShop } from '#app/shop-context.tsx';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useSell } from '../sell-context.ts';

export interface Serving {
  /** Who may have served her; whoever has left stays only where she was said before. */
  readonly clerks: readonly { readonly clerk: string; readonly name: string }[];
  /** Who is said to, or stands at the till. */
  readonly clerk: string | undefined;
  /** Where that is another than who stands at the till. */
  readonly name: string | undefined;
}

export function useServing(): Serving {
  const { db } = useShop();
  const { sale } = useSell();
  const atTill = useClerkAtTill()?.clerk;
  const all = useLive(() => readClerks(db), [db]) ?? [];
  const { soldBy } = sale;
  const clerks = all.filter(({ clerk, left }) => !left || clerk === soldBy);
  const said = soldBy === atTill ? undefined : all.find(({ clerk }) => clerk === soldBy);
  return { clerks, clerk: soldBy ?? atTill, name: said?.name };
}
