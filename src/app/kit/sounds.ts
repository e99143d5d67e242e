import { useSyncExternalStore } from 'react';
import type { gains, Sound } from './tunes.ts';

export type Loudness = 'off' | keyof typeof gains;

export const loudnesses: readonly Loudness[] = ['off', 'soft', 'loud'];

const place = 'habitue.sounds';
const listeners = new Set<() => void>();

/** Never waited for, and never needed: a device without sound sells as well. */
export function sound(which: Sound): void {
  const loudness = rememberedLoudness();
  if (loudness === 'off') return;
  void player().then(({ play }) => play(which, loudness));
}

/** Browsers let a page be heard once it was touched; then what plays is fetched as well. */
export function wakeSoundsAtFirstTouch(): void {
  for (const touch of ['pointerdown', 'keydown']) {
    addEventListener(touch, wakeSounds, { capture: true, once: true, passive: true });
  }
}

/** How loud this device is. */
export function useLoudness(): readonly [Loudness, (loudness: Loudness) => void] {
  return [useSyncExternalStore(onLoudness, rememberedLoudness), setLoudness];
}

function player() {
  return import('./play-sound.ts');
}

function wakeSounds(): void {
  if (rememberedLoudness() !== 'off') void player().then(({ wake }) => wake());
}

function rememberedLoudness(): Loudness {
  const kept = globalThis.localStorage?.getItem(place) ?? '';
  return loudnesses.find((loudness) => loudness === kept) ?? 'soft';
}

function setLoudness(loudness: Loudness): void {
  localStorage.setItem(place, loudness);
  for (const heard of listeners) heard();
  sound('member');
}

function onLoudness(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
