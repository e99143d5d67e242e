import { useTrade } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { deskRules } from '#domain/desk/rules.ts';
import { type TodayList, todayList } from '#domain/desk/today-list.ts';
import { readCards } from '#storage/read/read-card.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The cards of those who are shown, as they are at this moment, with what is due to each. */
export function useRows(members: readonly string[]): TodayList | undefined {
  const { db } = useShop();
  const { currency } = useTrade();
  const today = useToday();
  const cards = useLive(() => readCards(db, members), [db, members.join()]);
  return cards && todayList(cards, today, deskRules(currency));
}
