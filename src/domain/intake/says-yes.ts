import { wordsOf } from './columns.ts';

const YES = new Set(
  wordsOf(
    'yes | y | true | 1 | x | ok | subscribed | 是 | 可 | 同意 | 有 | はい | 可能 | 希望する | oui | o | ' +
      'vrai | da | d | adevărat | accept | acord',
  ),
);

/** Only a clear yes is a yes: consent is never guessed. Takes a folded cell. */
export function saysYes(folded: string): boolean {
  return YES.has(folded);
}
