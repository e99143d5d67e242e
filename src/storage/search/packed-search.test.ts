import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { digitsOf, fold } from './fold.ts';
import { formsOf } from './forms.ts';
import { foundFrom } from './found.ts';
import { lookUp } from './look-up.ts';
import { matchEntry, RANK } from './match-entry.ts';
import { entryAt, PackBuilder } from './pack.ts';
import { packFrom, partsOf } from './pack-parts.ts';
import { parseQuery } from './query.ts';
import { Segment } from './segment.ts';

const word = (words: readonly string[]) => fc.constantFrom(...words);
const SEED = 20261123;

const han = fc
  .tuple(
    word(['王', '单', '曾', '欧阳', '长', '吕', '李', '张']),
    word(['伟', '敏', '雨萱', '乐', '娜娜', '行', '芳']),
  )
  .map(([family, given]) => ({ name: family + given, reading: '', japanese: false }));

const kana = fc
  .tuple(
    word(['佐藤', '高橋', 'サトウ']),
    word(['花子', 'ゆうこ']),
    word(['さとう', 'タカハシ', '']),
  )
  .map(([family, given, reading]) => ({
    name: `${family} ${given}`,
    reading,
    japanese: true,
  }));

const latin = fc
  .tuple(
    word(['Ana', 'Élodie', 'Jean-Pierre', 'Zoë', 'MARIA', 'Ștefan', "O'Neil", 'Łucja']),
    word(['Popescu', 'Lefèvre', 'Œuvrard', 'Weiß', 'Ţepeş', 'Smith', 'de la Cruz', '']),
  )
  .map(([given, family]) => ({ name: `${given} ${family}`.trim(), reading: '', japanese: false }));

const anything = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((name) => ({ name: name.replace(/\p{Cc}/gu, ' '), reading: '', japanese: false }));

const figures = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: length, maxLength: length })
    .map((some) => some.join(''));

const members: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      who: fc.oneof(han, kana, latin, anything),
      number: fc.oneof(figures(6), fc.constant('VIP-12')),
      others: fc.array(fc.oneof(figures(6), fc.constant('VIP-34')), { maxLength: 2 }),
      phones: fc.array(figures(7), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((some) => some.map(({ who, ...known }, n) => ({ member: `m${n}`, ...known, ...who })));

/** What a clerk types: pieces of what is there, in any case and width, or of nothing. */
const typing = (entries: readonly Entry[]) =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...entries), fc.nat(), fc.nat(6)).map(([entry, pick, length]) => {
      const texts = [
        entry.name,
        entry.reading,
        entry.number,
        ...entry.others,
        ...entry.phones,
        ...formsOf(entry).map((form) => form.text),
      ].filter((text) => text !== '');
      const text = texts[pick % texts.length] ?? '';
      const from = pick % (text.length + 1);
      return text.slice(from, from + length + 1);
    }),
    fc
      .tuple(word(['ana', 'li', 'ou', '12', 'wang']), word(['pop', '012', 'w', 'er']))
      .map((two) => two.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );

/** The rank of one member, by plain scanning of plain texts. */
function plainRank(entry: Entry, typed: string): number | undefined {
  const query = parseQuery(typed);
  if (query.kind === 'nothing') return undefined;
  if (query.kind === 'figures') {
    const ranks = query.spellings.flatMap((text) => [
      ...entry.phones.map((phone) => plainFigures(phone, text, RANK.phoneTail)),
      ...[entry.number, ...entry.others]
        .filter((number) => /^\d+$/.test(number))
        .map((number) => plainFigures(number, text, RANK.numberTail)),
    ]);
    return least(ranks);
  }
  const forms = formsOf(entry);
  const initials = forms.filter((form) => form.kind === 'initials').map((form) => form.text);
  const texts = forms.filter((form) => form.kind !== 'initials');
  const typedTexts = [query.text, ...(query.joined === undefined ? [] : [query.joined])];
  const isInside = (text: string) => Buffer.from(text).length >= 3;
  const whole = typedTexts.flatMap((text) => [
    ...texts.map((form) => (form.text.startsWith(text) ? RANK.beginning : undefined)),
    ...texts.map((form) =>
      form.starts.some((at) => form.text.slice(at).startsWith(text)) ? RANK.word : undefined,
    ),
    ...initials.map((form) => (form.startsWith(text) ? RANK.initials : undefined)),
    ...texts.map((form) => (isInside(text) && form.text.includes(text) ? RANK.inside : undefined)),
  ]);
  return least(whole) ?? plainTokens(entry, query.tokens, isInside);
}

function plainTokens(
  entry: Entry,
  [longest, ...others]: readonly string[],
  isInside: (text: string) => boolean,
): number | undefined {
  if (longest === undefined) return undefined;
  const forms = formsOf(entry).filter((form) => form.kind !== 'initials');
  const all = [entry.number, ...entry.others, ...entry.phones].filter((text) => /^\d+$/.test(text));
  const figuresWhere = (token: string, is: (text: string) => boolean) =>
    /^\d+$/.test(token) && all.some(is);
  const holds = (token: string) =>
    figuresWhere(token, (text) => text.includes(token)) ||
    forms.some((form) => form.text.includes(token));
  const leads =
    figuresWhere(
      longest,
      (text) => text.endsWith(longest) || (isInside(longest) && text.includes(longest)),
    ) ||
    forms.some(
      (form) =>
        [0, ...form.starts].some((at) => form.text.startsWith(longest, at)) ||
        (isInside(longest) && form.text.includes(longest)),
    );
  return leads && others.every(holds) ? RANK.tokens : undefined;
}

function plainFigures(text: string, sought: string, tail: number): number | undefined {
  if (text === sought) return RANK.exact;
  if (text.endsWith(sought)) return tail;
  return text.includes(sought) ? RANK.figuresInside : undefined;
}

function least(ranks: readonly (number | undefined)[]): number | undefined {
  const there = ranks.filter((rank) => rank !== undefined);
  return there.length === 0 ? undefined : Math.min(...there);
}

function packOf(entries: readonly Entry[]) {
  const builder = new PackBuilder();
  for (const entry of entries) builder.add(entry);
  return builder.done();
}

describe('the packed search', { timeout: 60_000 }, () => {
  test(`finds whom a plain scan finds, ranked alike (seed ${SEED})`, () => {
    const cases = members.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.array(typing(entries), { minLength: 1, maxLength: 8 })),
    );
    fc.assert(
      fc.property(cases, fc.nat(50), ([entries, texts], split) => {
        const packed = packOf(entries.slice(split));
        const fresh = entries.slice(0, split).map((entry) => ({ entry, forms: formsOf(entry) }));
        const shelves = { fresh, segments: [new Segment(packed)] };
        for (const text of texts) {
          const expected = entries.flatMap(({ member }, at) => {
            const entry = entries[at];
            const rank = entry && plainRank(entry, text);
            return rank === undefined ? [] : [{ member, rank }];
          });
          const found = lookUp(shelves, text, 100).map(({ member }) => ({
            member,
            rank: expected.find((one) => one.member === member)?.rank ?? -1,
          }));
          expect(found.map(({ member }) => member).toSorted()).toEqual(
            expected.map(({ member }) => member).toSorted(),
          );
          const ranks = found.map(({ rank }) => rank);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
      }),
      { seed: SEED, numRuns: 250 },
    );
  });

  test(`shows a range that lies within the field it names (seed ${SEED})`, () => {
    const cases = members.chain((entries) => fc.tuple(fc.constant(entries), typing(entries)));
    fc.assert(
      fc.property(cases, ([entries, text]) => {
        const query = parseQuery(text);
        for (const entry of entries) {
          if (matchEntry(entry, query) === undefined) continue;
          const found = foundFrom(entry, query);
          const { field, from, to } = found.matched;
          const shown = field === 'phone' ? found.phoneMasked : found[field];
          if (to === 0) expect(entry.others).not.toEqual([]);
          if (to === 0) continue;
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(shown?.length ?? 0);
        }
      }),
      { seed: SEED, numRuns: 250 },
    );
  });

  test(`gives entries back as they went in, also when kept and read again (seed ${SEED})`, () => {
    fc.assert(
      fc.property(members, fc.boolean(), (entries, uuids) => {
        const given = entries.map((entry, n) => ({
          ...entry,
          member: uuids ? `0198f000-0000-7000-8000-${`${n}`.padStart(12, '0')}` : entry.member,
        }));
        const pack = packFrom(structuredClone(partsOf(packOf(given))));
        expect(given.map((_, document) => entryAt(pack, document))).toEqual(given);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('folding', () => {
  test.each([
    ['Ștefănescu Țepeș', 'stefanescu tepes'],
    ['Ştefănescu Ţepeş', 'stefanescu tepes'],
    ['STRASSE straße', 'strasse strasse'],
    ['Œuvre', 'oeuvre'],
    ['Ａｎｎａ　１２３', 'anna 123'],
    ['ﾕｳｺ ユウコ', 'ゆうこ ゆうこ'],
    ['ガンバ', 'がんば'],
    ['İstanbul Işık', 'istanbul isik'],
    ["  O'Neil--Smith ", 'o neil smith'],
    ['Nguyễn Văn', 'nguyen van'],
    ['한국', '한국'],
    ['\u202eevil', 'evil'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test(`twice is the same as once (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  test('figures are read in full width too', () => {
    expect(digitsOf('+４0 (721) 11-22')).toBe('407211122');
  });
});
