import type { Column } from './column.ts';
import type { Pack } from './pack.ts';

type Part = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
export type Parts = Readonly<Record<string, Part>>;

const COLUMN_PARTS = ['bytes', 'lists'] as const;
const COLUMN_WORDS = ['documents', 'heads', 'words', 'initials', 'begins'] as const;

/** A pack as it is kept: flat, named arrays. */
export function partsOf({ names, figures, shown }: Pack): Parts {
  return {
    ...columnParts('names', names),
    ...columnParts('figures', figures),
    'shown.bytes': shown.bytes,
    'shown.begins': shown.begins,
  };
}

export function packFrom(parts: Parts): Pack {
  const begins = wordsOf(parts, 'shown.begins');
  return {
    count: begins.length - 1,
    names: columnFrom(parts, 'names'),
    figures: columnFrom(parts, 'figures'),
    shown: { bytes: bytesOf(parts, 'shown.bytes'), begins },
  };
}

function columnParts(name: string, column: Column): Parts {
  const parts = [...COLUMN_PARTS, ...COLUMN_WORDS];
  return Object.fromEntries(parts.map((part) => [`${name}.${part}`, column[part]]));
}

function columnFrom(parts: Parts, name: string): Column {
  return {
    bytes: bytesOf(parts, `${name}.bytes`),
    lists: bytesOf(parts, `${name}.lists`),
    documents: wordsOf(parts, `${name}.documents`),
    heads: wordsOf(parts, `${name}.heads`),
    words: wordsOf(parts, `${name}.words`),
    initials: wordsOf(parts, `${name}.initials`),
    begins: wordsOf(parts, `${name}.begins`),
  };
}

function bytesOf(parts: Parts, name: string): Uint8Array<ArrayBuffer> {
  const part = parts[name];
  return part instanceof Uint8Array ? part : new Uint8Array(0);
}

function wordsOf(parts: Parts, name: string): Uint32Array<ArrayBuffer> {
  const part = parts[name];
  return part instanceof Uint32Array ? part : new Uint32Array(0);
}
