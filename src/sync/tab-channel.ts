import type { SyncStatus } from './status.ts';

/** What the tabs of one till tell one another about the sync. */
export type TabWord =
  | { readonly kind: 'status'; readonly status: SyncStatus }
  /** A tab that was just opened wants to know. */
  | { readonly kind: 'how-is-it' }
  | { readonly kind: 'nudge'; readonly expecting: boolean };

export interface TabChannel {
  tell(word: TabWord): void;
  /** Hears the other tabs only. */
  listen(listener: (word: TabWord) => void): void;
  close(): void;
}

export function openTabChannel(database: string): TabChannel {
  const channel = new BroadcastChannel(`${database}.sync`);
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref();
  let closed = false;
  return {
    tell(word) {
      if (!closed) channel.postMessage(word);
    },
    listen(listener) {
      channel.onmessage = (event: MessageEvent<TabWord>) => listener(event.data);
    },
    close() {
      closed = true;
      channel.close();
    },
  };
}

/** Runs while this tab is the one that leads; at once where tabs cannot ask one another. */
export async function whileLeading(
  database: string,
  lead: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return await lead();
  try {
    await locks.request(`sync:${database}`, { signal }, lead);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
