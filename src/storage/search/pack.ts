import { type Column, ColumnBuilder, FORM, formsIn, NUMBER } from './column.ts';
import type { Entry } from './entry.ts';
import { formsOf } from './forms.ts';
import { ByteList, WordList } from './grow.ts';
import { isFigures } from './query.ts';
import { uuidBytes, uuidFrom } from './uuid-bytes.ts';

/** Members as they are looked up: built once, kept as it is, never changed. */
export interface Pack {
  readonly count: number;
  readonly names: Column;
  /** Phones and numbers, each written backwards: how they end is how they begin here. */
  readonly figures: Column;
  /** What a list of results shows. */
  readonly shown: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly begins: Uint32Array<ArrayBuffer>;
  };
}

/** Rises when packs are written in another way. */
export const PACK_FORMAT = 1;

export class PackBuilder {
  #count = 0;
  readonly #names = new ColumnBuilder();
  readonly #figures = new ColumnBuilder();
  readonly #shown = new ByteList();
  readonly #begins = new WordList();

  add(entry: Entry): void {
    this.#count += 1;
    this.#names.document();
    for (const { kind, text, starts } of formsOf(entry)) {
      if (kind === 'initials') this.#names.initials(text);
      else this.#names.form(text, starts);
    }
    this.#figures.document();
    if (isFigures(entry.number)) this.#figures.backwards(entry.number, NUMBER);
    for (const phone of entry.phones) this.#figures.backwards(phone, FORM);
    for (const other of entry.others) {
      if (isFigures(other)) this.#figures.backwards(other, NUMBER);
    }
    this.#begins.push(this.#shown.length);
    pushShown(this.#shown, entry);
  }

  done(): Pack {
    this.#begins.push(this.#shown.length);
    return {
      count: this.#count,
      names: this.#names.done(),
      figures: this.#figures.done(),
      shown: { bytes: this.#shown.done(), begins: this.#begins.done() },
    };
  }
}

export function entryAt({ shown, figures }: Pack, document: number): Entry {
  const from = shown.begins[document] ?? 0;
  const bytes = shown.bytes.subarray(from, shown.begins[document + 1]);
  const isUuid = ((bytes[0] ?? 0) & UUID) !== 0;
  const text = decoder.decode(bytes.subarray(isUuid ? 17 : 1));
  const [name = '', reading = '', id = '', number = '', told = ''] = text.split(PART);
  const texts = formsIn(figures, document).map(backwards);
  const others = told === '' ? [] : told.split(BETWEEN);
  const first = ((bytes[0] ?? 0) & FIGURES) === 0 ? number : (texts.shift() ?? '');
  return {
    member: isUuid ? uuidFrom(bytes.subarray(1, 17)) : id,
    number: first,
    others,
    name,
    reading,
    japanese: ((bytes[0] ?? 0) & JAPANESE) !== 0,
    phones: texts.slice(0, texts.length - others.filter(isFigures).length),
  };
}

export function backwards(figures: string): string {
  let text = '';
  for (let at = figures.length - 1; at >= 0; at -= 1) text += figures.charAt(at);
  return text;
}

const decoder = new TextDecoder();
const PART = '\u001f';
/** Between her other numbers, which have no such sign. */
const BETWEEN = '\n';
const PART_BYTE = 0x1f;
/** Bits of the first byte: how the rest is to be read. */
const UUID = 1;
const FIGURES = 2;
const JAPANESE = 4;

/** An id that is a UUID takes 16 bytes, and a number of figures lies with the phones already. */
function pushShown(shown: ByteList, entry: Entry): void {
  const { member, number, others, name, reading } = entry;
  const uuid = uuidBytes(member);
  const ofFigures = isFigures(number);
  shown.push((uuid ? UUID : 0) | (ofFigures ? FIGURES : 0) | (entry.japanese ? JAPANESE : 0));
  if (uuid) shown.pushBytes(uuid);
  shown.pushText(name);
  const isShort = uuid && ofFigures && others.length === 0;
  if (reading === '' && isShort) return;
  shown.push(PART_BYTE);
  shown.pushText(reading);
  if (isShort) return;
  shown.pushText(`${PART}${uuid ? '' : member}${PART}${ofFigures ? '' : number}`);
  if (others.length > 0) shown.pushText(`${PART}${others.join(BETWEEN)}`);
}
