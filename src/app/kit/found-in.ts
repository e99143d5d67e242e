interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where `found` stands in `text`, blind to case, accents, width and the marks inside a number:
 * "4218" stands in "06 12 34 42 18" from its "42" to its "18".
 */
export function foundIn(text: string, found: string): Span | undefined {
  const sought = folded(found);
  if (sought === '') return undefined;
  const letters = Array.from(text);
  let seen = '';
  const places: Span[] = [];
  let at = 0;
  for (const letter of letters) {
    const bare = folded(letter);
    const place = { from: at, to: at + letter.length };
    places.push(...Array.from(bare.split(''), () => place));
    seen += bare;
    at += letter.length;
  }
  const start = seen.indexOf(sought);
  const first = places[start];
  const last = places[start + sought.length - 1];
  return first && last && { from: first.from, to: last.to };
}

function folded(text: string): string {
  const plain = text.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[\s\-().+'’]/g, '');
}
