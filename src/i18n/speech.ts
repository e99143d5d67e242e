import {
  isScreenLanguage,
  nearestLanguage,
  pseudoLanguage,
  type ScreenLanguage,
} from './language.ts';
import { type Say, sayIn } from './say.ts';

/** The language this device speaks, kept on the device and changed while the screens stand. */
export interface Speech {
  readonly language: ScreenLanguage;
  readonly say: Say;
}

const place = 'habitue.language';
const listeners = new Set<() => void>();
let spoken: Speech | undefined;
let asked: ScreenLanguage | undefined;

export async function speak(language: ScreenLanguage): Promise<void> {
  asked = language;
  const say = await sayIn(language);
  if (asked !== language) return;
  spoken = { language, say };
  globalThis.localStorage?.setItem(place, language);
  globalThis.document?.documentElement.setAttribute('lang', htmlLang(language));
  for (const heard of listeners) heard();
}

export function rememberedLanguage(): ScreenLanguage {
  const kept = globalThis.localStorage?.getItem(place);
  return isScreenLanguage(kept) ? kept : nearestLanguage(globalThis.navigator?.languages ?? []);
}

export function speech(): Speech {
  if (spoken === undefined) throw new Error('speak() must be awaited before anything is said');
  return spoken;
}

export function onSpeech(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

function htmlLang(language: ScreenLanguage): string {
  return language === pseudoLanguage ? 'en' : language;
}
