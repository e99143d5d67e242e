import type { Chance } from '#sample/chance.ts';

/** What stands in no document that anybody means, or only at its very edge. */
const ODD: readonly unknown[] = [
  ...[null, true, false, '', ' ', [], {}, [[]], [null], 0, -0, 1, -1, 2, 3, 7, 99, 100, 101],
  ...[0.1, -0.5, 1e-7, 9999, 10_000, 10_001, 1e9, 1e12, 1e15, 2 ** 31, 2 ** 53, 1e308, -1e308],
  ...['2026-02-30', '2026-11-23', '0000-01-01', '9999-12-31', 'all', 'this', 'vip', 'ZZZ', 'JPY'],
  ...['__proto__', 'constructor', 'toString', '\u0000', '\uD800', '\u202E', 'a'.repeat(5000)],
  ...[{ length: 3 }, { toString: 1 }, { kind: 'percentage' }, { en: 1 }],
];

const NAMES = ['__proto__', 'constructor', 'toString', '', 'id', 'kind', 'tier', 'en', '\u202E'];

/** As many places of a document changed, each by chance; the document itself is left alone. */
export function mutated(document: unknown, chance: Chance, times: number): unknown {
  let now = structuredClone(document);
  for (let time = 0; time < times; time += 1) now = mutatedOnce(now, chance);
  return now;
}

function mutatedOnce(value: unknown, chance: Chance): unknown {
  const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  if (isLeaf || chance.percent(4)) return changed(value, chance);
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const place = chance.whole(0, entries.length - 1);
  const [key, inside] = entries[place] ?? ['', undefined];
  const act = chance.whole(0, 19);
  if (act === 0) entries.splice(place, 1);
  else if (act === 1) entries.push([`${key}x`, chance.pick(ODD)]);
  else if (act === 2) entries.push([chance.pick(NAMES), inside]);
  else if (act === 3) entries.reverse();
  else entries[place] = [key, mutatedOnce(inside, chance)];
  return isList ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function changed(value: unknown, chance: Chance): unknown {
  if (typeof value === 'number' && chance.percent(85)) {
    const near = [value + 1, value + 1, value - 1, value * 2, value * 10, Math.floor(value / 2)];
    return chance.pick([...near, value * 1e6, -value, value / 3, 0, 1]);
  }
  if (typeof value === 'string' && value !== '' && chance.percent(40)) {
    const place = chance.whole(0, value.length - 1);
    return value.slice(0, place) + chance.pick(['0', '9', 'é', '-', '']) + value.slice(place + 1);
  }
  return chance.pick(ODD);
}

/** A text with some of its bytes doubled, dropped or put in from elsewhere. */
export function mangled(text: string, chance: Chance, times: number): Uint8Array {
  let bytes = [...new TextEncoder().encode(text)];
  for (let time = 0; time < times && bytes.length > 0; time += 1) {
    const place = chance.whole(0, bytes.length - 1);
    const act = chance.whole(0, 3);
    if (act === 0) bytes.splice(place, chance.whole(1, 4));
    else if (act === 1) bytes.splice(place, 0, ...bytes.slice(place, place + 30));
    else if (act === 2) bytes[place] = chance.whole(0, 255);
    else bytes.splice(place, 0, chance.pick([34, 44, 10, 13, 0, 59, 9, 45, 0xff]));
    bytes = bytes.slice(0, 20_000);
  }
  return Uint8Array.from(bytes);
}
