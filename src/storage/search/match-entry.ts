import type { Entry } from './entry.ts';
import { type Form, formsOf } from './forms.ts';
import { isFigures, type Query } from './query.ts';

/** How well a member matches: less is better. */
export const RANK = {
  exact: 0,
  phoneTail: 1,
  numberTail: 2,
  beginning: 3,
  word: 4,
  initials: 5,
  figuresInside: 6,
  inside: 7,
  tokens: 8,
} as const;

export type Rank = (typeof RANK)[keyof typeof RANK];
export const LAST_RANK: Rank = RANK.tokens;

/** Where it matched: a range of the figures, or of one form of the name. */
export type Matched = { readonly rank: Rank; readonly from: number; readonly to: number } & (
  | { readonly in: 'number' | 'other' }
  | { readonly in: 'phone'; readonly phone: string }
  | { readonly in: 'form'; readonly form: Form }
);

const encoder = new TextEncoder();
/** Fewer bytes are looked for at beginnings only: two letters, but one character of Han or kana. */
export const LEAST_INSIDE = 3;

/** The best match of one member, found by looking at her alone. `forms` are hers, if at hand. */
export function matchEntry(
  entry: Entry,
  query: Query,
  forms?: readonly Form[],
): Matched | undefined {
  if (query.kind === 'nothing') return undefined;
  if (query.kind === 'figures') {
    return best(query.spellings.flatMap((figures) => matchFigures(entry, figures)));
  }
  const hers = forms ?? formsOf(entry);
  const texts = query.joined === undefined ? [query.text] : [query.text, query.joined];
  const whole = texts.flatMap((text) => hers.flatMap((form) => matchForm(form, text) ?? []));
  return best(whole) ?? matchTokens(entry, hers, query.tokens);
}

function best(matches: readonly Matched[]): Matched | undefined {
  return matches.toSorted((a, b) => a.rank - b.rank)[0];
}

function matchFigures({ number, others, phones }: Entry, figures: string): readonly Matched[] {
  const matches: Matched[] = [];
  for (const phone of phones) {
    const found = placeOf(phone, figures, RANK.phoneTail);
    if (found !== undefined) matches.push({ ...found, in: 'phone', phone });
  }
  for (const other of others) {
    const at = isFigures(other) ? placeOf(other, figures, RANK.numberTail) : undefined;
    if (at !== undefined) matches.push({ ...at, in: 'other' });
  }
  const found = isFigures(number) ? placeOf(number, figures, RANK.numberTail) : undefined;
  return found === undefined ? matches : [...matches, { ...found, in: 'number' }];
}

function placeOf(text: string, figures: string, tail: Rank) {
  const from = text.endsWith(figures) ? text.length - figures.length : text.indexOf(figures);
  if (from < 0) return undefined;
  const to = from + figures.length;
  if (to < text.length) return { rank: RANK.figuresInside, from, to };
  return { rank: from === 0 ? RANK.exact : tail, from, to };
}

function matchForm(form: Form, text: string): Matched | undefined {
  const range = (rank: Rank, from: number): Matched => ({
    rank,
    from,
    to: from + text.length,
    in: 'form',
    form,
  });
  if (form.text.startsWith(text)) {
    return range(form.kind === 'initials' ? RANK.initials : RANK.beginning, 0);
  }
  if (form.kind === 'initials') return undefined;
  const start = form.starts.find((at) => form.text.startsWith(text, at));
  if (start !== undefined) return range(RANK.word, start);
  const inside = isLongEnough(text) ? form.text.indexOf(text) : -1;
  return inside < 0 ? undefined : range(RANK.inside, inside);
}

/** The longest token must match as a text would; the others may stand anywhere. */
function matchTokens(
  entry: Entry,
  forms: readonly Form[],
  [longest, ...others]: readonly string[],
): Matched | undefined {
  if (longest === undefined) return undefined;
  const first = [
    ...(isFigures(longest) ? matchFigures(entry, longest) : []),
    ...forms.flatMap((form) => matchForm(form, longest) ?? []),
  ];
  const match = best(first.filter((one) => leads(one, longest)));
  const holds = others.every((token) => hasToken(entry, forms, token));
  return match && holds ? { ...match, rank: RANK.tokens } : undefined;
}

/** Two figures are looked for at the end only, and initials are typed alone. */
function leads(match: Matched, token: string): boolean {
  if (match.in === 'form') return match.form.kind !== 'initials';
  return match.rank !== RANK.figuresInside || token.length >= LEAST_INSIDE;
}

function hasToken(entry: Entry, forms: readonly Form[], token: string): boolean {
  if (forms.some((form) => form.kind !== 'initials' && form.text.includes(token))) return true;
  return isFigures(token) && matchFigures(entry, token).length > 0;
}

export function isLongEnough(text: string): boolean {
  return encoder.encode(text).length >= LEAST_INSIDE;
}
