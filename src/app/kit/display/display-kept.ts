import { useSyncExternalStore } from 'react';
import type { ShopShown } from './display-words.ts';

/**
 * That this device has a customer display: of which till, what stands on it while no till is heard,
 * and where its window stood.
 */
export interface DisplayKept {
  readonly till: string;
  readonly shop: ShopShown;
  readonly place?: DisplayPlace;
}

export interface DisplayPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const place = 'habitue.display';
const listeners = new Set<() => void>();
let read: { readonly text: string | null; readonly kept: DisplayKept | undefined } | undefined;

/** In every window of the device, as soon as any of them keeps another. */
export function useDisplayKept(): DisplayKept | undefined {
  return useSyncExternalStore(onKept, displayKept);
}

export function displayKept(): DisplayKept | undefined {
  const text = localStorage.getItem(place);
  if (read?.text !== text)
    read = { text, kept: text ? (JSON.parse(text) as DisplayKept) : undefined };
  return read?.kept;
}

export function keepDisplay(kept: DisplayKept | undefined): void {
  if (kept === undefined) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify(kept));
  for (const heard of listeners) heard();
}

function onKept(heard: () => void): () => void {
  listeners.add(heard);
  addEventListener('storage', heard);
  return () => {
    listeners.delete(heard);
    removeEventListener('storage', heard);
  };
}
