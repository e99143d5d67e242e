import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const code = files.filter(({ path }) => /\.(tsx?|mjs|css|sql)$/.test(path));
const written = files.filter(({ path }) => /\.(tsx?|mjs|css|sql|md|html)$/.test(path));

const isTest = ({ path }: SourceFile) =>
  /\.(test|data|story)\.tsx?$/.test(path) || path.startsWith('e2e/');

test('no file outgrows its ceiling: 300 lines, 500 for tests', () => {
  const outgrown = code.filter((file) => file.lines.length > (isTest(file) ? 500 : 300));
  expect(outgrown.map(({ path, lines }) => `${path}: ${lines.length} lines`)).toEqual([]);
});

test('half of the files have at most 60 lines', () => {
  const sizes = code.filter((file) => !isTest(file)).map(({ lines }) => lines.length);
  const median = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)];
  expect(median).toBeLessThanOrEqual(60);
});

test('no line is longer than 100 columns', () => {
  expect(linesWhere(code, (line) => line.length > 100)).toEqual([]);
});

test('files and folders are named in kebab-case', () => {
  const named = /^(e2e|src)(\/([a-z0-9]+(-[a-z0-9]+)*|zh-Hans))*\/[a-z0-9]+([-.][a-z0-9]+)*$/;
  const odd = files.filter(
    ({ path }) => !named.test(path) && !/\/(README|DECISIONS)\.md$/.test(path),
  );
  expect(odd.map(({ path }) => path)).toEqual([]);
});

test('nothing is named after a drawer', () => {
  const drawer = /(^|[/-])(utils?|helpers?|commons?|managers?|services?|misc)(\.|\/|$)/;
  const barrel = /(^|\/)index\.tsx?$/;
  const drawers = files.filter(({ path }) => drawer.test(path) || barrel.test(path));
  expect(drawers.map(({ path }) => path)).toEqual([]);
});

test('nothing is left for later and no checker is silenced', () => {
  const left =
    /\b([T]ODO|[F]IXME|[X]XX|[H]ACK)\b|[b]iome-ignore|@[t]s-(ignore|expect-error|nocheck)/;
  expect(linesWhere(written, (line) => left.test(line))).toEqual([]);
});

test('no path of somebody’s machine is written down', () => {
  const machine = /(^|[\s'"`(=])\/(home|root|work|Users)\/|\b[C]:\\Users\\/;
  expect(linesWhere(files, (line) => machine.test(line))).toEqual([]);
});

test('a relative import stays inside its room', () => {
  const strays = code.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import\(?)\s*'(\.{1,2}\/[^']+)'/g)]
      .map(([, specifier = '']) => posix.join(posix.dirname(path), specifier))
      .filter((target) => roomOf(target) !== roomOf(path) && !roomOf(path).startsWith('src/main'))
      .map((target) => `${path} imports ${target}`),
  );
  expect(strays).toEqual([]);
});

test('every room stands in the plan of the house', () => {
  const plan = sourceFiles('src/README.md')[0]?.text ?? '';
  const rooms = new Set(files.map(({ path }) => /^src\/([^/]+)\//.exec(path)?.[1]));
  const unknown = [...rooms].filter((room) => room !== undefined && !plan.includes(`\`${room}\``));
  expect(unknown).toEqual([]);
});

function linesWhere(among: SourceFile[], isFaulty: (line: string) => boolean): string[] {
  return among.flatMap(({ path, lines }) =>
    lines.flatMap((line, n) => (isFaulty(line) ? [`${path}:${n + 1}: ${line.trim()}`] : [])),
  );
}

function roomOf(path: string): string {
  return path
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/^e2e\/.*/, 'e2e');
}
