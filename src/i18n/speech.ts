import {
  isScreenLanguage,
  nearestLanguage,
  pseudoLanguage,
  type ScreenLanguage,
} from './language.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { type Say, type Voice, voiceOf } from './say.ts';

/** The language this device speaks, kept on the device and changed while the screens stand. */
export interface Speech {
  readonly language: ScreenLanguage;
  readonly say: Say;
}

interface Spoken extends Speech {
  readonly voice: Voice;
  whole: boolean;
}

const place = 'habitue.language';
const listeners = new Set<() => void>();
let spoken: Spoken | undefined;
let asked: ScreenLanguage | undefined;
let restWanted = false;

/** Speaks what the till itself says; `learnTheRest` before any other screen is shown. */
export async function beginToSpeak(language: ScreenLanguage): Promise<void> {
  await turnTo(language);
  keepLanguage();
}

/** In this window alone, and whole: the device keeps the language that it had. */
export async function speakHere(language: ScreenLanguage): Promise<void> {
  restWanted = true;
  await turnTo(language);
}

async function turnTo(language: ScreenLanguage): Promise<void> {
  asked = language;
  const voice = voiceOf(language, await loadCatalogue(language, 'selling'));
  const whole = restWanted;
  if (whole) voice.learn(await loadCatalogue(language, 'besides'));
  if (asked === language) take({ language, voice, say: voice.say, whole });
}

/** From here on every language is learnt whole. */
export async function learnTheRest(): Promise<void> {
  restWanted = true;
  const now = spoken;
  if (now === undefined || now.whole) return;
  now.voice.learn(await loadCatalogue(now.language, 'besides'));
  now.whole = true;
}

export async function speak(language: ScreenLanguage): Promise<void> {
  restWanted = true;
  await beginToSpeak(language);
}

/** Another tab of this device was told to speak another language: this one speaks it as well. */
export function speakAsTheDevice(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === place && isScreenLanguage(newValue)) void beginToSpeak(newValue);
  });
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

function keepLanguage(): void {
  if (spoken !== undefined) globalThis.localStorage?.setItem(place, spoken.language);
}

function take(next: Spoken): void {
  spoken = next;
  globalThis.document?.documentElement.setAttribute('lang', htmlLang(next.language));
  for (const heard of listeners) heard();
}

function htmlLang(language: ScreenLanguage): string {
  return language === pseudoLanguage ? 'en' : language;
}
