import { useSyncExternalStore } from 'react';
import type { Shortcut } from './shortcut.ts';

/** Keys that somebody gave to acts of this device, by the name of the act, instead of its own. */
export type OwnKeys = ReadonlyMap<string, Shortcut>;

const place = 'habitue.keys';
const listeners = new Set<() => void>();
let given: OwnKeys = remembered();

export function ownKey(act: string): Shortcut | undefined {
  return given.get(act);
}

export function useOwnKeys(): OwnKeys {
  return useSyncExternalStore(onKeys, () => given);
}

export function giveKey(act: string, shortcut: Shortcut): void {
  change(new Map([...given, [act, shortcut]]));
}

/** The act has its own keys again. */
export function setKeyBack(act: string): void {
  change(new Map([...given].filter(([each]) => each !== act)));
}

export function setAllKeysBack(): void {
  change(new Map());
}

function remembered(): OwnKeys {
  const kept = globalThis.localStorage?.getItem(place);
  return new Map(Object.entries(kept ? (JSON.parse(kept) as Record<string, Shortcut>) : {}));
}

function change(next: OwnKeys): void {
  given = next;
  globalThis.localStorage?.setItem(place, JSON.stringify(Object.fromEntries(next)));
  for (const heard of listeners) heard();
}

function onKeys(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
