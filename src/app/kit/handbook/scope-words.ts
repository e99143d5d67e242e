import { articleWords } from '#app/kit/promise/benefit-words.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Scope } from '#domain/programme/programme.ts';

/** Which articles, as one phrase: "everything except gift cards", "coats (except reduced)". */
export function scopeWords(scope: Scope, voice: Voice): string {
  const { say } = voice;
  const except = scope.except && articleWords(scope.except, voice);
  if (!scope.only)
    return except ? say('programme.scope.allBut', { except }) : say('programme.scope.all');
  const only = articleWords(scope.only, voice) ?? say('programme.scope.none');
  return except ? say('programme.scope.onlyBut', { only, except }) : only;
}
