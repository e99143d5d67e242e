import type { Messages } from '@lingui/core';

type Compiled = Messages[string];

/** English with every vowel doubled and marked, in brackets: a clipped text loses its bracket. */
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, bracketed(stretched(message))]),
  );
}

const marks: Readonly<Record<string, string>> = {
  a: 'àà',
  e: 'éé',
  i: 'îî',
  o: 'öö',
  u: 'ûû',
  A: 'ÀÀ',
  E: 'ÉÉ',
  I: 'ÎÎ',
  O: 'ÖÖ',
  U: 'ÛÛ',
};

function bracketed(message: unknown): Compiled {
  return (Array.isArray(message) ? ['[', ...message, ']'] : `[${String(message)}]`) as Compiled;
}

function stretched(part: unknown): unknown {
  if (typeof part === 'string') return part.replace(/[aeiou]/gi, (vowel) => marks[vowel] ?? vowel);
  if (!Array.isArray(part)) return part;
  return part.map((token: unknown) => (Array.isArray(token) ? argument(token) : stretched(token)));
}

function argument(token: readonly unknown[]): unknown {
  const [name, kind, cases] = token;
  if (typeof cases !== 'object' || cases === null) return token;
  const longer = Object.entries(cases).map(([on, message]) => [on, stretched(message)]);
  return [name, kind, Object.fromEntries(longer)];
}
