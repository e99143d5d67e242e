import type { ReactNode } from 'react';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import type { Health } from '#storage/read/read-health.ts';
import type { SyncStatus } from '#sync/status.ts';
import { bytesText } from './bytes-text.ts';

interface DeviceFactsProps {
  readonly health: Health;
  readonly status: SyncStatus;
}

export function DeviceFacts({ health, status }: DeviceFactsProps) {
  const say = useSay();
  const language = useLanguage();
  const { usageBytes, counts } = health;
  return (
    <dl className="flex flex-col">
      <Fact name={say('settings.device.ready')}>{say('settings.device.ready.yes')}</Fact>
      <Fact name={say('settings.device.waiting')}>
        <WaitingText status={status} />
      </Fact>
      <Fact name={say('settings.device.refused')}>
        {status.refused === 0
          ? say('settings.device.refused.none')
          : say('settings.device.refused.n', { n: status.refused })}
      </Fact>
      <Fact name={say('settings.device.line')}>
        <LineText status={status} />
      </Fact>
      <Fact name={say('settings.device.last')}>
        <LastPurchase health={health} />
      </Fact>
      <Fact name={say('settings.device.mark')}>
        <span className={health.lost && 'font-semibold text-danger'}>
          {say(health.lost ? 'settings.device.mark.bad' : 'settings.device.mark.ok')}
        </span>
      </Fact>
      <Fact name={say('settings.device.counts')}>{say('settings.device.counts.row', counts)}</Fact>
      {usageBytes !== undefined && (
        <Fact name={say('settings.device.storage')}>{bytesText(usageBytes, language)}</Fact>
      )}
    </dl>
  );
}

function WaitingText({ status }: { readonly status: SyncStatus }) {
  const say = useSay();
  const format = useFormat();
  const { mode, line, waiting, oldestWaiting } = status;
  if (waiting > 0 && oldestWaiting !== undefined) {
    return say('settings.device.waiting.n', { n: waiting, time: format.time(oldestWaiting) });
  }
  const isBare = mode === 'alone' && line !== 'up';
  return say(isBare ? 'settings.device.waiting.alone' : 'settings.device.waiting.none');
}

function LineText({ status }: { readonly status: SyncStatus }) {
  const say = useSay();
  const format = useFormat();
  const { line, lastAnsweredAt } = status;
  if (line !== 'up' || lastAnsweredAt === undefined) return say(`settings.device.line.${line}`);
  return say('settings.device.line.upAt', { time: format.time(lastAnsweredAt) });
}

function LastPurchase({ health }: { readonly health: Health }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  if (!health.lastPurchase) return say('settings.device.last.none');
  const { purchase, fact, returns } = health.lastPurchase;
  const row = say('settings.device.last.row', {
    receipt: purchase.receipt,
    amount: format.money(purchase.dueMinor),
    day: format.day(purchase.day, today),
    time: format.time(fact.recordedAt.instant),
  });
  const undone = returns.some(({ why }) => why === 'void');
  return undone ? say('settings.device.last.undone', { row }) : row;
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <div className="flex flex-wrap gap-x-4 border-b border-line py-3">
      <dt className="basis-48 text-ink2">{name}</dt>
      <dd className="min-w-0 grow basis-64">{children}</dd>
    </div>
  );
}
