import { done, refused } from '#domain/result.ts';
import type { SyncHandle } from '#sync/start-sync.ts';
import { statusStore } from '#sync/status.ts';

const away = async () => refused({ code: 'LINE_DOWN' } as const);

/**
 * The sync of a practice till: there is none. It is a till alone for ever, and no endpoint is ever
 * spoken to; a file saved from it says what it is and can be taken in nowhere.
 */
export function noSync(): SyncHandle {
  const { status, subscribe } = statusStore();
  return {
    status,
    subscribe,
    nudge: () => undefined,
    claim: async (_, points) => done(points),
    catchUp: async () => true,
    makeCode: away,
    pair: away,
    listAsides: async () => false,
    listTills: away,
    closeTill: away,
    releaseTill: away,
    unsentAsFile: async () => ({ name: 'habitue-practice.txt', parts: ['PRACTICE\n'] }),
    openBrought: away,
    stop: async () => undefined,
  };
}
