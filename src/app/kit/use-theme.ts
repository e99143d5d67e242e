import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

const place = 'habitue.theme';
const papers = { light: '#FAF7F2', dark: '#16130F' } as const;
const listeners = new Set<() => void>();

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(onTheme, rememberedTheme), setTheme];
}

export function rememberedTheme(): Theme {
  const kept = localStorage.getItem(place);
  return themes.find((theme) => theme === kept) ?? 'system';
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(place, theme);
  wearTheme(theme);
  for (const heard of listeners) heard();
}

/** Puts the theme on the page, and on the frame that the system draws around it. */
export function wearTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = papers[theme === 'system' ? own : theme];
  }
}

function onTheme(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
