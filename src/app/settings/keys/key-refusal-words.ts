import { capsOf, type KeyboardHere } from '#app/kit/key-text.ts';
import type { Shortcut } from '#app/kit/shortcut.ts';
import type { Say } from '#i18n/say.ts';
import type { KeyRefusal } from './chosen-key.ts';

/** As they stand on the keyboard, to be read out. */
export function keysInWords(shortcut: Shortcut, here: KeyboardHere): string {
  return capsOf(shortcut, here).join('\u00a0+\u00a0');
}

interface Telling {
  readonly say: Say;
  readonly here: KeyboardHere;
}

export function keyRefusalWords(refusal: KeyRefusal, { say, here }: Telling): string {
  switch (refusal.code) {
    case 'WITH_ALT':
    case 'WITH_SHIFT':
      return say(`help.own.${refusal.code}`);
    case 'TAKEN': {
      const keys = keysInWords(refusal.shortcut, here);
      return say('help.own.TAKEN', { keys, what: say(refusal.by.text) });
    }
    case 'BROWSER':
    case 'TYPED':
    case 'LISTS':
      return say(`help.own.${refusal.code}`, { keys: keysInWords(refusal.shortcut, here) });
  }
}
