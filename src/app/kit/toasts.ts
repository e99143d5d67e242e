import { useSyncExternalStore } from 'react';
import { sound } from './sounds.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** It says what was refused: whoever listens to the screen hears it over anything else. */
  readonly refused?: true;
}

const shown = 3;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

/**
 * Says what was just done and, for ten seconds, offers to take it back. Whoever listens to the
 * screen hears it: it is announced nowhere else.
 */
export function showToast(toast: Pick<Toast, 'text' | 'undo'>): number {
  return add(toast);
}

/** Says what was refused, and is heard as a tone as well. */
export function showRefusal(text: string): void {
  sound('refused');
  add({ text, refused: true });
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(onToasts, () => toasts);
}

function add(toast: Omit<Toast, 'id'>): number {
  last += 1;
  change([...toasts, { ...toast, id: last }].slice(-shown));
  return last;
}

function onToasts(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const heard of listeners) heard();
}
