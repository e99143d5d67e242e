import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

const shown = 3;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

/** Says what was just done and, for ten seconds, offers to take it back. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  last += 1;
  change([...toasts, { ...toast, id: last }].slice(-shown));
  return last;
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(onToasts, () => toasts);
}

function onToasts(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const heard of listeners) heard();
}
