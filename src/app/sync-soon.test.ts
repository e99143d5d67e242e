import { expect, test, vi } from 'vitest';
import { done, refused } from '#domain/result.ts';
import type { SyncHandle } from '#sync/start-sync.ts';
import { statusStore } from '#sync/status.ts';
import { syncSoon } from './sync-soon.ts';

function late() {
  const store = statusStore();
  const nudge = vi.fn();
  const handle = {
    status: store.status,
    subscribe: store.subscribe,
    nudge,
    catchUp: async () => true,
    claim: async () => done(5),
    makeCode: async () => done({ code: 'A', endsAt: 1 }),
    pair: async () => done(undefined),
    listAsides: async () => true,
    listTills: async () => done([]),
    closeTill: async () => done(undefined),
    releaseTill: async () => done(undefined),
    unsentAsFile: async () => ({ name: 'unsent.json', parts: [] }),
    openBrought: async () => refused({ code: 'NOT_OURS' }),
    stop: async () => undefined,
  } satisfies SyncHandle;
  const { promise, resolve } = Promise.withResolvers<SyncHandle>();
  return { store, nudge, come: () => resolve(handle), sync: syncSoon(() => promise) };
}

test('what is asked before the sync is there is asked when it has come', async () => {
  const { sync, nudge, come } = late();
  sync.nudge();
  const claimed = sync.claim('m', 5);
  expect(nudge).not.toHaveBeenCalled();
  come();
  expect(await claimed).toEqual({ ok: true, value: 5 });
  expect(nudge).toHaveBeenCalledOnce();
});

test('its status is silent at first, then its own, and each change is told', async () => {
  const { sync, store, come } = late();
  const heard = vi.fn();
  sync.subscribe(heard);
  expect(sync.status().line).toBe('unknown');
  come();
  await sync.makeCode();
  store.change({ line: 'up' });
  expect(sync.status().line).toBe('up');
  expect(heard).toHaveBeenCalledTimes(2);
});
