import { useQuery } from '@tanstack/react-query';
import type { Shop } from '#actions/shop.ts';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Day } from '#domain/calendar/day.ts';
import { readRoster } from '#storage/read/read-roster.ts';
import { type NextBirthday, nextBirthday } from './next-birthday.ts';
import { useTelling } from './use-telling.ts';

/** A quiet day, and who comes up next. */
export function NobodyToday() {
  const { say, format } = useTelling();
  const { db } = useShop();
  const today = useToday();
  const { data: next } = useQuery({
    queryKey: ['next-birthday', db.name, today],
    queryFn: async () => (await findNext(db, today)) ?? null,
  });
  const known = next !== undefined;
  const text = next
    ? say('today.empty.next', {
        name: next.row.name ?? say('today.nameless', { number: next.row.number }),
        day: format.day(next.on, today),
      })
    : known && say('today.empty.text');
  return <EmptyState title={say('today.empty')} text={text || undefined} />;
}

async function findNext(db: Shop['db'], today: Day): Promise<NextBirthday | undefined> {
  let next: NextBirthday | undefined;
  for await (const rows of readRoster(db, today)) next = nextBirthday(rows, today, next);
  return next;
}
