import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { type Desk, readDesk } from '#storage/read/read-desk.ts';

const key = 'desk';
const lookAgainAfter = 60_000;

/**
 * Who comes up today. Reckoned when it is asked for, each minute, and after each act here, rather
 * than after each purchase somewhere else in the shop.
 */
export function useDesk(): Desk | undefined {
  const { db } = useShop();
  const today = useToday();
  const { data } = useQuery({
    queryKey: [key, db.name, today],
    queryFn: () => readDesk(db, today),
    refetchInterval: lookAgainAfter,
    placeholderData: (before) => before,
  });
  return data;
}

export function useLookAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [key] });
}
