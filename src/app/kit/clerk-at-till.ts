import { useSyncExternalStore } from 'react';
import type { ClerkRole } from '#domain/fact/fact.ts';
import { isPractising } from './practising.ts';

/** Who stands at the till. Nobody means locked; a page loaded anew in its tab remembers. */
export interface ClerkAtTill {
  readonly clerk: string;
  readonly name: string;
  readonly role: ClerkRole;
}

const realPlace = 'habitue.clerk';
const practicePlace = 'habitue.practice.clerk';
const place = isPractising() ? practicePlace : realPlace;
const listeners = new Set<() => void>();
let standing = remembered();
let leaving: string | undefined;

export function useClerkAtTill(): ClerkAtTill | undefined {
  return useSyncExternalStore(onClerk, clerkAtTill);
}

export function clerkAtTill(): ClerkAtTill | undefined {
  return standing;
}

export function signIn(clerk: ClerkAtTill): void {
  sessionStorage.setItem(place, JSON.stringify(clerk));
  leaving = undefined;
  change(clerk);
}

/** Leaves the basket as it is. */
export function lockTill(): void {
  sessionStorage.removeItem(place);
  change(undefined);
}

/** Locks it for somebody else. */
export function handOver(): void {
  leaving = standing?.clerk;
  lockTill();
}

/** Who handed the till over, until somebody signs in. */
export function whoHandsOver(): string | undefined {
  return leaving;
}

/** Whoever begins to practise, or ends it, leaves the real till locked. */
export function standForPractice(clerk: ClerkAtTill | undefined): void {
  sessionStorage.removeItem(realPlace);
  if (clerk === undefined) sessionStorage.removeItem(practicePlace);
  else sessionStorage.setItem(practicePlace, JSON.stringify(clerk));
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
