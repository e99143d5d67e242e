import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let busy = false;

/** The till says whether something stands in the basket: then nothing may reload the page. */
export function setBasketBusy(now: boolean): void {
  if (busy === now) return;
  busy = now;
  for (const heard of listeners) heard();
}

export function basketBusy(): boolean {
  return busy;
}

/** Acts at once, or as soon as the basket is empty. */
export function whenBasketFree(act: () => void): void {
  if (!busy) {
    act();
    return;
  }
  const stop = onBasket(() => {
    stop();
    whenBasketFree(act);
  });
}

export function useBasketBusy(): boolean {
  return useSyncExternalStore(onBasket, basketBusy);
}

function onBasket(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
