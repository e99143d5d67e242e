import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useSay } from '#i18n/use-say.ts';
import type { SyncStatus, TillListed } from '#sync/status.ts';
import { GoneTill } from './gone-till.tsx';
import { ReleaseTill } from './release-till.tsx';
import { useSettingsPorts } from './settings-ports.ts';

interface TillsListProps {
  readonly mode: SyncStatus['mode'];
}

/** The boutique's tills as the endpoint last heard them. */
export function TillsList({ mode }: TillsListProps) {
  const say = useSay();
  const { listTills } = useSettingsPorts();
  const manages = useClerkAtTill()?.role === 'manager';
  const { data } = useQuery({
    queryKey: ['tills', mode],
    queryFn: listTills,
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
  const tills = data?.ok ? data.value : [];
  return (
    <Panel title={say('settings.device.tills')}>
      {tills.length === 0 && (
        <p className="text-ink2">
          {say(
            data?.ok || mode === 'alone'
              ? 'settings.device.tills.alone'
              : 'settings.device.tills.away',
          )}
        </p>
      )}
      <ul className="flex flex-col">
        {tills.map((till) => (
          <li
            key={`${till.till} ${till.incarnation}`}
            tabIndex={-1}
            className="flex flex-col gap-2 border-b border-line py-3"
          >
            <TillRow till={till} mayManage={manages && !till.own} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface TillRowProps {
  readonly till: TillListed;
  readonly mayManage: boolean;
}

function TillRow({ till, mayManage }: TillRowProps) {
  const id = useId();
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { own, open, name, block, lastSeenAt, unsent, heldPoints = 0 } = till;
  const seen =
    lastSeenAt === undefined
      ? say('settings.device.tills.never')
      : say('settings.device.tills.seen', {
          when: `${format.day(isoDay(lastSeenAt), today)}, ${format.time(lastSeenAt)}`,
        });
  return (
    <>
      <div className="flex flex-wrap gap-x-4">
        <p id={id} className="grow font-semibold">
          {name || say('settings.device.till', { block })}
          {own && (
            <span className="font-normal text-ink3"> · {say('settings.device.tills.own')}</span>
          )}
        </p>
        <p className="text-15 text-ink2">
          {open ? seen : say('settings.device.tills.closed')} ·{' '}
          {say('settings.device.tills.unsent', { n: unsent })}
          {heldPoints > 0 && ` · ${say('settings.device.tills.held', { n: heldPoints })}`}
        </p>
      </div>
      {mayManage && open && <GoneTill till={till} namedBy={id} />}
      {mayManage && !open && heldPoints > 0 && <ReleaseTill till={till} namedBy={id} />}
    </>
  );
}

function isoDay(instant: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(instant);
}
