import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#setup/run.ts';
import { sourceFiles } from './source-files.ts';
import { type TradeRow, tradeRows } from './trade-table.ts';

const rows = tradeRows();
const textOf = new Map(sourceFiles().map(({ path, text }) => [path, text]));
const domain = sourceFiles('src/domain/**/*.ts').map(({ text }) => text);
const schema = JSON.parse(readFileSync(join(root, 'public/programme.schema.json'), 'utf8'));

const wrong = (faults: (row: TradeRow) => readonly string[]) =>
  rows.flatMap((row) => faults(row).map((fault) => `${row.asked}: ${fault}`));

test('the table has the five sections of the trade', () => {
  const kept = textOf.get('src/domain/README.md')?.split('\n## Where the trade is kept\n')[1] ?? '';
  const sections = [...kept.matchAll(/^### (\d)\. /gm)].map(([, section]) => section);
  expect(sections).toEqual(['1', '2', '3', '4', '8']);
  expect(rows.length).toBeGreaterThan(100);
});

test('a row names a test, or says that there is none yet', () => {
  expect(
    wrong(({ tests, held, rules, fields, facts }) => {
      if (tests.length > 0) return [];
      if (held === 'not yet tested' && facts.length > 0) return [];
      const isBare = rules.length + fields.length + facts.length === 0;
      return held === 'not yet' && isBare ? [] : [held];
    }),
  ).toEqual([]);
});

test('every rule that it names is written down', () => {
  const readme = textOf.get('src/domain/README.md') ?? '';
  const isRule = (id: string) => readme.includes(`\n| ${id} |`);
  expect(wrong(({ rules }) => rules.filter((id) => !isRule(id)))).toEqual([]);
});

test('every test that it names is there and cites one of its rules', () => {
  const isHeld = (path: string, rules: readonly string[]) =>
    textOf.has(path) && (rules.length === 0 || rules.some((id) => cites(path, id)));
  expect(wrong(({ tests, rules }) => tests.filter((path) => !isHeld(path, rules)))).toEqual([]);
});

test('every rule of a row is cited by one of its tests', () => {
  expect(
    wrong(({ tests, rules }) => rules.filter((id) => !tests.some((path) => cites(path, id)))),
  ).toEqual([]);
});

test('every field that it names is in the published schema of a programme', () => {
  const isField = (path: string) => path.split('.').reduce(inside, [schema]).length > 0;
  expect(wrong(({ fields }) => fields.filter((path) => !isField(path)))).toEqual([]);
  expect(isField('benefits.when.yesterday')).toBe(false);
});

test('every fact and type that it names is in the domain', () => {
  const isThere = (name: string) => {
    const [type, field] = name.split('.');
    const head = new RegExp(`export (interface|type) ${type}\\b[^]*?\\n}|export type ${type}\\b`);
    const body = domain.flatMap((text) => head.exec(text)?.[0] ?? [])[0];
    return body !== undefined && (!field || new RegExp(`readonly ${field}\\??:`).test(body));
  };
  expect(wrong(({ facts }) => facts.filter((name) => !isThere(name)))).toEqual([]);
});

function cites(path: string, rule: string): boolean {
  return textOf.get(path)?.includes(`[${rule}]`) ?? false;
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** The schemas of a field, through lists and through each of several kinds. */
function inside(schemas: readonly Schema[], field: string): readonly Schema[] {
  return schemas.flatMap(kindsOf).flatMap(({ properties }) => properties?.[field] ?? []);
}

function kindsOf(schema: Schema): readonly Schema[] {
  const { items, anyOf = [], oneOf = [] } = schema;
  return [schema, ...[...anyOf, ...oneOf, ...(items ? [items] : [])].flatMap(kindsOf)];
}
