import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { hasHan, pinyinSpellings, romajiSpellings } from './spelling.ts';

export type FormKind = 'name' | 'reading' | 'pinyin' | 'romaji' | 'initials' | 'number';

/** One way in which somebody may type a member's name. */
export interface Form {
  readonly kind: FormKind;
  /** Which shown field it stands for. */
  readonly of: 'name' | 'reading' | 'number' | 'other';
  readonly text: string;
  /** Where a word or a syllable begins, beside the very beginning. */
  readonly starts: readonly number[];
  /** Pinyin: one part per character of the folded name. */
  readonly parts?: readonly string[];
  /** Where each part, or each initial, stands in the folded name. */
  readonly at?: readonly number[];
}

/** All the ways to type a member's name, her reading, and a number that is not of figures alone. */
export function formsOf(entry: Entry): readonly Form[] {
  const name = fold(entry.name);
  const reading = entry.reading === '' ? '' : fold(entry.reading);
  const forms: Form[] = [];
  if (name !== '') forms.push({ kind: 'name', of: 'name', text: name, starts: wordStarts(name) });
  if (reading !== '' && reading !== name) {
    forms.push({ kind: 'reading', of: 'reading', text: reading, starts: wordStarts(reading) });
  }
  if (!entry.japanese && hasHan(name)) pushPinyin(forms, name);
  else pushInitials(forms, name);
  if (entry.japanese) {
    pushRomaji(forms, name, 'name');
    if (reading !== name) pushRomaji(forms, reading, 'reading');
  }
  if (!FIGURES.test(entry.number)) pushNumber(forms, fold(entry.number), 'number');
  for (const other of entry.others) {
    if (!FIGURES.test(other)) pushNumber(forms, fold(other), 'other');
  }
  return forms;
}

const FIGURES = /^\d*$/;

/** After each gap. */
export function wordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let gap = text.indexOf(' '); gap >= 0; gap = text.indexOf(' ', gap + 1))
    starts.push(gap + 1);
  return starts;
}

function pushPinyin(forms: Form[], name: string): void {
  const characters = [...name];
  const at: number[] = [];
  const begins: boolean[] = [];
  for (let n = 0, start = 0; n < characters.length; n += 1) {
    const character = characters[n] ?? '';
    at.push(start);
    begins.push(
      character !== ' ' && (start === 0 || characters[n - 1] === ' ' || hasHan(character)),
    );
    start += character.length;
  }
  const initialsAt = at.filter((_, n) => begins[n]);
  const before: string[] = [];
  for (const parts of pinyinSpellings(characters)) {
    const form = { kind: 'pinyin', of: 'name', text: parts.join(''), parts, at } as const;
    forms.push({ ...form, starts: partStarts(parts, begins) });
    const text = initialsOf(parts, begins);
    if (before.includes(text)) continue;
    before.push(text);
    forms.push({ kind: 'initials', of: 'name', text, starts: [], at: initialsAt });
  }
}

function initialsOf(parts: readonly string[], begins: readonly boolean[]): string {
  let text = '';
  for (let n = 0; n < parts.length; n += 1) if (begins[n]) text += parts[n]?.charAt(0) ?? '';
  return text;
}

function partStarts(parts: readonly string[], begins: readonly boolean[]): readonly number[] {
  const starts: number[] = [];
  for (let n = 0, at = 0; n < parts.length; n += 1) {
    if (at > 0 && begins[n]) starts.push(at);
    at += parts[n]?.length ?? 0;
  }
  return starts;
}

function pushInitials(forms: Form[], name: string): void {
  const starts = wordStarts(name);
  if (starts.length === 0) return;
  const at = [0, ...starts];
  const text = at.map((start) => name.charAt(start)).join('');
  forms.push({ kind: 'initials', of: 'name', text, starts: [], at });
}

function pushRomaji(forms: Form[], text: string, of: 'name' | 'reading'): void {
  for (const romaji of romajiSpellings(text)) {
    forms.push({ kind: 'romaji', of, text: romaji, starts: wordStarts(romaji) });
  }
}

function pushNumber(forms: Form[], text: string, of: 'number' | 'other'): void {
  if (text !== '') forms.push({ kind: 'number', of, text, starts: wordStarts(text) });
}
