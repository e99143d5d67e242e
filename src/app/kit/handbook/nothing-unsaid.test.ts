import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { formatIn } from '#i18n/format.ts';
import { languages } from '#i18n/language.ts';
import { sayIn } from '#i18n/say.ts';
import { articleName, everything } from './everything.ts';
import { programmeWords } from './programme-words.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>> & { readonly kind?: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

type Key = string | number;

/** A part of a document: where it stands, what it may be, and whether it may be left out. */
interface Part {
  readonly keys: readonly Key[];
  readonly name: string;
  readonly value: unknown;
  readonly schema: Schema;
  readonly optional: boolean;
}

const schemaFile = new URL('../../../../public/programme.schema.json', import.meta.url);
const schema: Schema = JSON.parse(readFileSync(schemaFile, 'utf8'));

/** Said above the sentences, in the order of the tiers, by silence, or no word of the trade. */
const saidElsewhere = [
  /^(format|id|version|effectiveFrom|currency|name)\b|\.id$/,
  /\.(zh-Hans|ja|fr|ro)$/,
  /\.rank$/,
  /^expiry<never>$/,
];

const voices: Voice[] = [];
beforeAll(async () => {
  for (const language of languages) {
    const format = remembering(formatIn(language, { currency: 'EUR', country: 'FR' }));
    const { say } = remembering({ say: await sayIn(language) });
    voices.push({ say, format, language, today: '2026-11-23', articleName });
  }
});

type Speaks = Readonly<Record<string, (...figures: never[]) => string>>;

/** What was said once with the same figures is not put into words again: there is much to say. */
function remembering<All extends Speaks>(all: All): All {
  const known = new Map<string, string>();
  const speak = (name: string, figures: never[]) => {
    const asked = `${name} ${JSON.stringify(figures)}`;
    const text = known.get(asked) ?? all[name]?.(...figures) ?? '';
    known.set(asked, text);
    return text;
  };
  const names = Object.keys(all);
  const remembered = names.map((name) => [name, (...figures: never[]) => speak(name, figures)]);
  return Object.fromEntries(remembered) as All;
}

function textOf(programme: Programme, voice = voices[0] as Voice): string {
  return programmeWords(programme, voice)
    .flatMap(({ title, passages }) => [
      title,
      ...passages.flatMap((passage) => [
        passage.title ?? '',
        ...passage.sentences.map(({ text }) => text),
      ]),
    ])
    .join('\n');
}

test('the programmes it is shown on have every part that the schema knows', () => {
  const seen = new Set(everything.flatMap((one) => [...partsOf(one)].map(({ name }) => name)));
  expect(namesOf(schema, '').filter((name) => !seen.has(name))).toEqual([]);
});

test('nothing is left unsaid: whatever part of a programme changes, what is said changes', () => {
  const said = new Map(everything.map((programme) => [programme, textOf(programme)]));
  const wanted = new Map<string, (() => boolean)[]>();
  for (const programme of everything) {
    for (const part of partsOf(programme)) {
      if (saidElsewhere.some((one) => one.test(part.name))) continue;
      for (const value of otherwise(part)) {
        const change = `${part.name} = ${JSON.stringify(value)}`;
        const isSaid = () => textOf(changed(programme, part.keys, value)) !== said.get(programme);
        wanted.set(change, [...(wanted.get(change) ?? []), isSaid]);
      }
    }
  }
  const unsaid = [...wanted].filter(([, ways]) => !ways.some((isSaid) => isSaid()));
  expect(unsaid.map(([change]) => change)).toEqual([]);
}, 30_000);

test('no code, no name of a message and no hole stands in it, in any language', () => {
  for (const voice of voices) {
    for (const programme of everything) {
      expect(textOf(programme, voice), voice.language).not.toMatch(
        /zz-|programme\.|undefined|NaN|[{}]|null|\[object/,
      );
    }
  }
});

test('no two sentences of one passage speak of the same thing, nor two passages', () => {
  for (const programme of everything) {
    for (const { passages } of programmeWords(programme, voices[0] as Voice)) {
      expect(new Set(passages.map(({ about }) => about)).size).toBe(passages.length);
      for (const { sentences } of passages) {
        expect(new Set(sentences.map(({ about }) => about)).size).toBe(sentences.length);
      }
    }
  }
});

function* partsOf(programme: Programme): Generator<Part> {
  yield* inside({ keys: [], name: '', value: programme, schema, optional: false });
}

function* inside(part: Part): Generator<Part> {
  const { keys, value, name } = part;
  const own = variantOf(part.schema, value);
  const kind = own === part.schema ? '' : `<${kindOf(own)}>`;
  if (keys.length > 0) yield { ...part, name: `${name}${kind}` };
  if (Array.isArray(value) && own.items) {
    for (const [index, one] of value.entries()) {
      const at = { keys: [...keys, index], name: `${name}[]`, value: one };
      yield* inside({ ...at, schema: own.items, optional: value.length > (own.minItems ?? 0) });
    }
  }
  for (const [key, of] of Object.entries(own.properties ?? {})) {
    const one = (value as Record<string, unknown>)[key];
    if (one === undefined) continue;
    const at = { keys: [...keys, key], name: join(`${name}${kind}`, key), value: one };
    yield* inside({ ...at, schema: of, optional: !own.required?.includes(key) });
  }
}

/** As `inside` names the parts, but of the schema alone. */
function namesOf(of: Schema, name: string): string[] {
  const variants = of.oneOf ?? of.anyOf;
  if (variants) return variants.flatMap((one) => namesOf(one, `${name}<${kindOf(one)}>`));
  const deeper = Object.entries(of.properties ?? {}).flatMap(([key, one]) =>
    namesOf(one, join(name, key)),
  );
  const items = of.items ? namesOf(of.items, `${name}[]`) : [];
  return [...(name === '' ? [] : [name]), ...deeper, ...items];
}

function join(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

/** What tells the variants of a part from each other: their kinds, or else their types. */
function kindOf({ properties, type }: Schema): string {
  return String(properties?.kind?.const ?? properties?.kind?.enum ?? type);
}

function variantOf(of: Schema, value: unknown): Schema {
  const kind = (value as { kind?: unknown } | null)?.kind ?? typeof value;
  const variants = of.oneOf ?? of.anyOf;
  return variants?.find((one) => kindOf(one).split(',').includes(String(kind))) ?? of;
}

/** Other values that the schema allows in its place; `undefined` leaves it out. */
function otherwise({ schema, value, optional, keys }: Part): unknown[] {
  const of = variantOf(schema, value);
  const out = optional ? [undefined] : [];
  if (of.enum) return [...out, ...of.enum.filter((one) => one !== value)];
  if (typeof value === 'number') return [...out, value === of.maximum ? value - 1 : value + 1];
  if (typeof value === 'boolean' && of.const === undefined) return [...out, !value];
  if (typeof value !== 'string' || of.const !== undefined) return out;
  return [...out, /^(from|to)$/.test(String(keys.at(-1))) ? '2027-08-15' : 'Another'];
}

function changed(programme: Programme, keys: readonly Key[], value: unknown): Programme {
  const copy = structuredClone(programme) as unknown;
  const last = keys.at(-1) ?? '';
  const holder = keys.slice(0, -1).reduce((at, key) => (at as Record<Key, unknown>)[key], copy);
  if (Array.isArray(holder) && value === undefined) holder.splice(Number(last), 1);
  else if (value === undefined) Reflect.deleteProperty(holder as object, last);
  else Reflect.set(holder as object, last, value);
  return copy as Programme;
}
