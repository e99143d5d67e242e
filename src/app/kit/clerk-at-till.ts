import { useSyncExternalStore } from 'react';
import type { ClerkRole } from '#domain/fact/fact.ts';

/** Who stands at the till. Nobody means locked; a page loaded anew in its tab remembers. */
export interface ClerkAtTill {
  readonly clerk: string;
  readonly name: string;
  readonly role: ClerkRole;
}

const place = 'habitue.clerk';
const listeners = new Set<() => void>();
let standing = remembered();

export function useClerkAtTill(): ClerkAtTill | undefined {
  return useSyncExternalStore(onClerk, clerkAtTill);
}

export function clerkAtTill(): ClerkAtTill | undefined {
  return standing;
}

export function signIn(clerk: ClerkAtTill): void {
  sessionStorage.setItem(place, JSON.stringify(clerk));
  change(clerk);
}

/** Leaves the basket as it is. */
export function lockTill(): void {
  sessionStorage.removeItem(place);
  change(undefined);
}

function remembered(): ClerkAtTill | undefined {
  const kept = globalThis.sessionStorage?.getItem(place);
  return kept ? (JSON.parse(kept) as ClerkAtTill) : undefined;
}

function change(clerk: ClerkAtTill | undefined): void {
  standing = clerk;
  for (const heard of listeners) heard();
}

function onClerk(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
