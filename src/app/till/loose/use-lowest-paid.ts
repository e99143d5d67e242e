import { useEffect, useEffectEvent, useState } from 'react';
import { useFault } from '#app/kit/use-fault.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { addDays } from '#domain/calendar/day.ts';
import type { Minor } from '#domain/money/money.ts';
import { readLowestPaid } from '#storage/read/read-lowest-paid.ts';

/** Further back a season's end would stand for the price of today. */
const days = 90;

const nothing: ReadonlyMap<string, Minor> = new Map();

/** What the goods went for at the least lately; nothing until that has been looked through. */
export function useLowestPaid(): ReadonlyMap<string, Minor> {
  const { db } = useShop();
  const today = useToday();
  const onFault = useEffectEvent(useFault());
  const [lowest, setLowest] = useState(nothing);
  useEffect(() => {
    let isGone = false;
    readLowestPaid(db, addDays(today, -days)).then(
      (read) => {
        if (!isGone) setLowest(read);
      },
      (fault) => onFault(fault),
    );
    return () => {
      isGone = true;
    };
  }, [db, today]);
  return lowest;
}
