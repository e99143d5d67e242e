import type { SyncHandle } from '#sync/start-sync.ts';
import { statusStore } from '#sync/status.ts';

/**
 * The sync, before it is there: it is fetched beside the sale, and whatever is asked of it until
 * then is asked when it has come.
 */
export function syncSoon(load: () => Promise<SyncHandle>): SyncHandle {
  const before = statusStore();
  const listeners = new Set<() => void>();
  let there: SyncHandle | undefined;
  const tell = () => {
    for (const heard of listeners) heard();
  };
  const coming = load().then((handle) => {
    there = handle;
    handle.subscribe(tell);
    tell();
    return handle;
  });
  return {
    status: () => (there ?? before).status(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nudge: () => void coming.then((sync) => sync.nudge()),
    claim: async (...asked) => (await coming).claim(...asked),
    catchUp: async () => (await coming).catchUp(),
    makeCode: async () => (await coming).makeCode(),
    pair: async (code) => (await coming).pair(code),
    listAsides: async () => (await coming).listAsides(),
    listTills: async () => (await coming).listTills(),
    closeTill: async (till) => (await coming).closeTill(till),
    releaseTill: async (till) => (await coming).releaseTill(till),
    unsentAsFile: async (beside) => (await coming).unsentAsFile(beside),
    openBrought: async (file) => (await coming).openBrought(file),
    stop: async () => (await coming).stop(),
  };
}
