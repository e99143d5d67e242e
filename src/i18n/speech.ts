import {
  isScreenLanguage,
  nearestLanguage,
  pseudoLanguage,
  type ScreenLanguage,
} from './language.ts';
import { loadCatalogue, partsInTurn } from './load-catalogue.ts';
import { type Say, type Voice, voiceOf } from './say.ts';

/** The language this device speaks, kept on the device and changed while the screens stand. */
export interface Speech {
  readonly language: ScreenLanguage;
  readonly say: Say;
}

interface Spoken extends Speech {
  readonly voice: Voice;
  /** How many of the parts it can say. */
  known: number;
}

const place = 'habitue.language';
const listeners = new Set<() => void>();
let spoken: Spoken | undefined;
let asked: ScreenLanguage | undefined;
/** How many of its parts every language is learnt in. */
let wanted = 1;

/**
 * Speaks what is said before the first scan; `learnToSell` before more of the till is shown, and
 * `learnTheRest` before any other screen is.
 */
export async function beginToSpeak(language: ScreenLanguage): Promise<void> {
  await turnTo(language);
  keepLanguage();
}

/** In this window alone, and whole: the device keeps the language that it had. */
export async function speakHere(language: ScreenLanguage): Promise<void> {
  wanted = partsInTurn.length;
  await turnTo(language);
}

async function turnTo(language: ScreenLanguage): Promise<void> {
  asked = language;
  const voice = voiceOf(language, {});
  const next: Spoken = { language, voice, say: voice.say, known: 0 };
  await learn(next);
  if (asked === language) take(next);
}

/** From here on all that the till says is learnt in every language. */
export async function learnToSell(): Promise<void> {
  await learnTo(2);
}

/** From here on every language is learnt whole. */
export async function learnTheRest(): Promise<void> {
  await learnTo(partsInTurn.length);
}

export async function speak(language: ScreenLanguage): Promise<void> {
  wanted = partsInTurn.length;
  await beginToSpeak(language);
}

async function learnTo(parts: number): Promise<void> {
  wanted = Math.max(wanted, parts);
  if (spoken !== undefined) await learn(spoken);
}

async function learn(one: Spoken): Promise<void> {
  while (one.known < wanted) {
    const [from, to] = [one.known, wanted];
    const missing = partsInTurn.slice(from, to).map((part) => loadCatalogue(one.language, part));
    for (const messages of await Promise.all(missing)) one.voice.learn(messages);
    one.known = Math.max(one.known, to);
  }
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
