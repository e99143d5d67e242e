import { Column, Panel } from '#app/kit/panel.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useShop, useSyncStatus } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { type Health, readHealth } from '#storage/read/read-health.ts';
import { useLive } from '#storage/read/use-live.ts';
import type { SyncStatus } from '#sync/status.ts';
import { Asides } from './asides.tsx';
import { AuditRow } from './audit-row.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { KeptRow } from './kept-row.tsx';
import { OverReturned } from './over-returned.tsx';
import { PutRight } from './put-right.tsx';
import { TillsList } from './tills-list.tsx';
import { UnsentFile } from './unsent-file.tsx';

/** "Is everything saved?": one answer first, then what it rests on. */
export function DeviceScreen() {
  const say = useSay();
  const { db } = useShop();
  const health = useLive(() => readHealth(db), [db]);
  const status = useSyncStatus();
  return (
    <SubScreen title={say('settings.device')}>
      <Column>
        {health && <Verdict health={health} status={status} />}
        {health && <DeviceFacts health={health} status={status} />}
        <Asides status={status} />
        {health && <OverReturned goods={health.overReturned} />}
        <PutRight />
        {health && <KeptRow persisted={health.persisted} />}
        <AuditRow />
        <UnsentFile status={status} />
        <Panel title={say('settings.device.rule.title')}>
          <p className="font-semibold">{say('settings.device.rule')}</p>
          <p className="text-ink2">{say(`settings.device.rule.${status.mode}`)}</p>
        </Panel>
        <TillsList mode={status.mode} />
      </Column>
    </SubScreen>
  );
}

interface VerdictProps {
  readonly health: Health;
  readonly status: SyncStatus;
}

const tones = {
  attention: { mark: '▲', look: 'border-warn bg-warn-soft text-warn' },
  waiting: { mark: '○', look: 'border-offline bg-offline-soft text-offline' },
  yes: { mark: '●', look: 'border-positive bg-positive-soft text-positive' },
} as const;

function Verdict({ health, status }: VerdictProps) {
  const say = useSay();
  const { tone, text } = verdictOf(health, status);
  const { mark, look } = tones[tone];
  return (
    <div role="status" className={`flex flex-col gap-2 rounded-md border p-4 ${look}`}>
      <p className="text-20 font-semibold">
        <span aria-hidden>{mark}</span> {say(text, { n: status.waiting })}
      </p>
      {status.trouble && <p>{say(`settings.device.trouble.${status.trouble}`)}</p>}
    </div>
  );
}

function verdictOf({ lost }: Health, status: SyncStatus) {
  if (lost || status.trouble || status.refused > 0) {
    return { tone: 'attention', text: 'settings.device.attention.title' } as const;
  }
  if (status.waiting > 0) {
    return { tone: 'waiting', text: 'settings.device.waiting.title' } as const;
  }
  const text = status.line === 'up' ? 'settings.device.yes.sent' : 'settings.device.yes';
  return { tone: 'yes', text } as const;
}
