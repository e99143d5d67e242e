import { useSyncExternalStore } from 'react';
import type { ScreenLanguage } from './language.ts';
import type { Say } from './say.ts';
import { onSpeech, speech } from './speech.ts';

export function useSay(): Say {
  return useSyncExternalStore(onSpeech, spokenSay);
}

export function useLanguage(): ScreenLanguage {
  return useSyncExternalStore(onSpeech, spokenLanguage);
}

function spokenSay(): Say {
  return speech().say;
}

function spokenLanguage(): ScreenLanguage {
  return speech().language;
}
