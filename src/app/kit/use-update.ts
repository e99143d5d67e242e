import { useSyncExternalStore } from 'react';
import { assert } from '#domain/assert.ts';
import { basketBusy, useBasketBusy } from './basket-busy.ts';

export interface Update {
  /** A newer version lies ready on this device. */
  readonly waiting: boolean;
  /** It may be taken: nothing stands in the basket. */
  readonly may: boolean;
  readonly apply: () => void;
  /** Whether the app itself lies on this device and opens with no line. */
  readonly kept: Kept;
}

export type Kept = 'not-yet' | 'kept' | 'failed' | 'cannot';

const listeners = new Set<() => void>();
let take: (() => void) | undefined;
let kept: Kept = 'not-yet';

export function useUpdate(): Update {
  const waiting = useSyncExternalStore(onUpdate, () => take !== undefined);
  const onDevice = useSyncExternalStore(onUpdate, () => kept);
  const busy = useBasketBusy();
  return { waiting, may: waiting && !busy, apply: applyUpdate, kept: onDevice };
}

/** The service worker's side: a version waits, and this takes it. */
export function offerUpdate(taking: () => void): void {
  take = taking;
  for (const heard of listeners) heard();
}

export function setKept(now: Kept): void {
  kept = now;
  for (const heard of listeners) heard();
}

function applyUpdate(): void {
  assert(!basketBusy(), 'an update is only taken when the basket is empty');
  take?.();
}

function onUpdate(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
