import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type AsideStays, settleAside } from '#actions/settle-aside.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { type AsideShown, readAsides } from '#storage/read/read-asides.ts';
import { useLive } from '#storage/read/use-live.ts';
import type { SyncStatus } from '#sync/status.ts';
import { useSettingsPorts } from './settings-ports.ts';
import { useWorking } from './use-working.ts';

/** Facts that the endpoint keeps aside, of all tills, each with its reason and what may be done. */
export function Asides({ status }: { readonly status: SyncStatus }) {
  const say = useSay();
  const { db } = useShop();
  const { listAsides } = useSettingsPorts();
  const { refused, waiting, line } = status;
  const { data: isFresh } = useQuery({
    queryKey: ['asides', refused, waiting, line],
    queryFn: listAsides,
    refetchInterval: 15_000,
  });
  const asides = useLive(() => readAsides(db), [db]) ?? [];
  if (asides.length === 0) return null;
  return (
    <Panel title={say('settings.device.aside')}>
      <p className="text-ink2">{say('settings.device.aside.text')}</p>
      {isFresh === false && <p role="status">{say('settings.device.aside.old')}</p>}
      <ul className="flex flex-col">
        {asides.map((aside) => (
          <li key={aside.hash} className="flex flex-col gap-2 border-b border-line py-3">
            <AsideRow aside={aside} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What may have become right since: its member known, its giving taken back, the app updated. */
const MAY_BE_RIGHT_NOW: ReadonlySet<AsideShown['code']> = new Set([
  'NEWER',
  'DOES_NOT_ADD_UP',
  'DOES_NOT_FOLD',
  'ALREADY_GIVEN',
]);

function AsideRow({ aside }: { readonly aside: AsideShown }) {
  const id = useId();
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { code, till, block, instant, receipt, decided } = aside;
  const day = new Intl.DateTimeFormat('sv-SE').format(instant);
  return (
    <>
      <p id={id} className="font-semibold">
        {say(`settings.device.aside.kind.${kindOf(aside)}`)}
        <span className="font-normal text-ink2">
          {receipt !== undefined && ` · ${receipt}`} · {format.day(day, today)},{' '}
          {format.time(instant)} · {till || say('settings.device.till', { block })}
        </span>
      </p>
      <p className="text-warn">{say(`settings.device.aside.why.${code}`)}</p>
      {decided === undefined ? (
        <Decide aside={aside} namedBy={id} />
      ) : (
        <p role="status" className="text-ink2">
          {say(`settings.device.aside.decided.${decided}`)}
        </p>
      )}
    </>
  );
}

interface DecideProps {
  readonly aside: AsideShown;
  /** The element that names it. */
  readonly namedBy: string;
}

/** To let it be cannot be undone: a first press says what that means, a second does it. */
function Decide({ aside, namedBy }: DecideProps) {
  const say = useSay();
  const shop = useShop();
  const clerk = useClerkAtTill();
  const [asks, setAsks] = useState(false);
  const [refusal, setRefusal] = useState<AsideStays>();
  const { busy, work } = useWorking();
  if (clerk?.role !== 'manager') return null;
  const decide = (act: 'again' | 'discard') =>
    void work(async () => {
      const settled = await settleAside(shop, { manager: clerk.clerk, fact: aside.hash, act });
      setRefusal(settled.ok ? undefined : settled.refusal);
    });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {MAY_BE_RIGHT_NOW.has(aside.code) && (
        <Button aria-describedby={namedBy} disabled={busy} onClick={() => decide('again')}>
          {say('settings.device.aside.again')}
        </Button>
      )}
      <Button aria-expanded={asks} aria-describedby={namedBy} onClick={() => setAsks(!asks)}>
        {say('settings.device.aside.discard')}
      </Button>
      <p role="status" className="min-w-0 grow basis-64 text-warn empty:hidden">
        {asks && say('settings.device.aside.discard.cost')}
      </p>
      {asks && (
        <Button
          look="danger"
          aria-describedby={namedBy}
          disabled={busy}
          onClick={() => decide('discard')}
        >
          {say('settings.device.aside.discard.now')}
        </Button>
      )}
      <p role="alert" className="basis-full text-danger empty:hidden">
        {refusal && say(`settings.clerks.refused.${refusal.code}`)}
      </p>
    </div>
  );
}

const KINDS = {
  'purchase.recorded': 'purchase',
  'purchase.returned': 'return',
  'loose.returned': 'return',
  'loose.undone': 'return',
  'purchase.given': 'given',
  'giving.taken-back': 'given',
  'points.adjusted': 'points',
  'points.courtesy': 'points',
  'activity.recorded': 'points',
  'reward.taken': 'points',
  'reward.taken-back': 'points',
  'member.enrolled': 'member',
  'member.amended': 'member',
  'member.merged': 'member',
  'member.separated': 'member',
  'card.changed': 'member',
  'consent.recorded': 'member',
  'blocks.imported': 'import',
  'shift.closed': 'drawer',
  'cash.moved': 'drawer',
  'cash.counted': 'drawer',
  'programme.published': 'programme',
} as const;

function kindOf({ type }: AsideShown) {
  return Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : 'other';
}
