import { keys } from '#app/kit/keys.ts';

/** What somebody put into the field: a phone or code in figures, or words. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'figures'; readonly text: string; readonly digits: string }
  | { readonly kind: 'words'; readonly text: string }
  /** After the sign that asks for a command: what it is called, as far as it was typed. */
  | { readonly kind: 'command'; readonly text: string };

const commandSign = keys.field.commands[0].key;
const shortestPhone = 6;
const longestPhone = 15;
const shortestCard = 6;

export function readTyped(raw: string): Typed {
  const text = raw.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return { kind: 'nothing' };
  if (text.startsWith(commandSign)) return { kind: 'command', text: text.slice(1).trim() };
  const digits = text.replace(/\D/g, '');
  return /^[+\d\s\-–‐−().·/]+$/.test(text) && digits !== ''
    ? { kind: 'figures', text, digits }
    : { kind: 'words', text };
}

/** A number printed on a receipt: the till's block and a running number. */
export function looksLikeReceipt(text: string): boolean {
  return /^\d{4}-\d{6}$/.test(text);
}

export function canBePhone({ digits }: { readonly digits: string }): boolean {
  return digits.length >= shortestPhone && digits.length <= longestPhone;
}

/** Enough signs for the number on a member's card, with figures among them. */
export function canBeOfCard(text: string): boolean {
  return text.length >= shortestCard && /\d/.test(text);
}

/** A printed product code: 8, 12 or 13 figures in one go whose last one checks the others. */
export function looksLikeBarcode(text: string): boolean {
  if (!/^(\d{8}|\d{12}|\d{13})$/.test(text) || text.startsWith('00')) return false;
  const figures = Array.from(text, Number).reverse();
  const sum = figures.reduce((all, figure, place) => all + figure * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
