import { useTrade } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { deskRules } from '#domain/desk/rules.ts';
import { type TodayList, todayList } from '#domain/desk/today-list.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { readCards } from '#storage/read/read-card.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The cards of those who are shown, as they are at this moment, with what is due to each. */
export function useRows(members: readonly string[]): TodayList | undefined {
  const { db } = useShop();
  const { currency } = useTrade();
  const today = useToday();
  const cards = useLive(() => readCards(db, members), [db, members.join()]);
  const programmes = useLive(() => readProgrammes(db), [db]);
  if (!cards || !programmes) return undefined;
  const rules = programmes.length === 0 ? undefined : inForce(programmes, today);
  return todayList(cards, today, deskRules(currency, rules));
}
