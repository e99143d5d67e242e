import type { MessageKey } from '#i18n/message-key.ts';
import type { SyncStatus } from '#sync/status.ts';

export interface SyncText {
  readonly shape: 'dot' | 'half' | 'ring' | 'triangle';
  readonly key: MessageKey;
  readonly count: number;
}

/** The word of the header. A till that no endpoint ever answered has nobody to be offline from. */
export function syncText(status: SyncStatus): SyncText {
  const { refused, waiting, line, sending, trouble, lastAnsweredAt, arrived } = status;
  const wanting = refused + (trouble === undefined ? 0 : 1);
  if (wanting > 0) return { shape: 'triangle', key: 'shell.sync.attention', count: wanting };
  const connected = status.mode === 'paired' || lastAnsweredAt !== undefined || waiting > 0;
  if (connected && line === 'down') {
    const key = waiting > 0 ? 'shell.sync.offlineWaiting' : 'shell.sync.offline';
    return { shape: 'ring', key, count: waiting };
  }
  if (arrived !== undefined) return { shape: 'half', key: 'shell.sync.arriving', count: arrived };
  if (connected && (sending || waiting > 0)) {
    return { shape: 'half', key: 'shell.sync.saving', count: waiting };
  }
  return { shape: 'dot', key: 'shell.sync.saved', count: 0 };
}
