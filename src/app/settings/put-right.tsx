import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'react-router';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useFault } from '#app/kit/use-fault.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import type { PutRight as Told } from '#domain/insight/put-right.ts';
import { useSay } from '#i18n/use-say.ts';
import { findPutRight } from '#storage/read/find-put-right.ts';

/** So many are shown; a boutique whose tills are in order has none. */
const most = 50;

/** For a manager: points that a till made up, and what they were put right to. */
export function PutRight() {
  const manages = useClerkAtTill()?.role === 'manager';
  return manages ? <List /> : null;
}

function List() {
  const say = useSay();
  const all = useFound();
  if (all.length === 0) return null;
  return (
    <Panel title={say('settings.device.putRight')}>
      <ul className="divide-y divide-line">
        {all.slice(0, most).map((told) => (
          <Row key={told.hash} told={told} />
        ))}
      </ul>
      {all.length > most && (
        <p className="text-15 text-ink2">
          {say('settings.device.putRight.more', { n: all.length - most })}
        </p>
      )}
      <p className="text-ink2">{say('settings.device.putRight.why')}</p>
    </Panel>
  );
}

function Row({ told }: { readonly told: Told }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { receipt, member, bookedPoints: booked, reckonedPoints: reckoned } = told;
  const off = told.offPoints;
  const where = { receipt, day: format.day(told.day, today), till: tillOf(receipt) };
  return (
    <li>
      <Link
        to={paths.sale(receipt, member)}
        className="flex min-h-11 items-center py-1 underline-offset-4 hover:underline"
      >
        {booked !== undefined && reckoned !== undefined
          ? say('settings.device.putRight.purchase', { ...where, booked, reckoned })
          : say(off < 0 ? 'settings.device.putRight.back' : 'settings.device.putRight.off', {
              ...where,
              n: Math.abs(off),
            })}
      </Link>
    </li>
  );
}

/** The first figures of a receipt are its till's. */
function tillOf(receipt: string): number {
  return Number(receipt.split('-')[0]);
}

function useFound(): readonly Told[] {
  const { db } = useShop();
  const onFault = useEffectEvent(useFault());
  const [found, setFound] = useState<readonly Told[]>([]);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const all: Told[] = [];
      for await (const more of findPutRight(db)) {
        if (isGone) return;
        all.push(...more);
        if (more.length > 0) setFound(all.toSorted((a, b) => (a.day < b.day ? 1 : -1)));
      }
    };
    look().catch((fault) => isGone || onFault(fault));
    return () => {
      isGone = true;
    };
  }, [db]);
  return found;
}
