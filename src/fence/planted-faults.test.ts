import { describe, expect, test } from 'vitest';
import { lintPlanted, typeCheckPlanted } from './lint-planted.ts';

const IMPORT = 'lint/style/noRestrictedImports';
const GLOBAL = 'lint/style/noRestrictedGlobals';

type Fault = { what: string; path: string; text: string; rule: string };

const forbidden: [from: string, specifiers: string[]][] = [
  ['src/domain/money/a.ts', ['dexie', 'node:fs', '#storage/append.ts', '#sample/shop.ts']],
  ['src/domain/money/b.ts', ['../../storage/append.ts', '../../sync/push.ts']],
  ['src/domain/c.ts', ['../storage/append.ts', 'react', '#i18n/use-say.ts']],
  ['src/sample/a.ts', ['#storage/append.ts', '#actions/ring-up.ts', 'node:fs']],
  ['src/protocol/a.ts', ['#storage/append.ts', '#sync/push.ts', 'dexie', 'hono']],
  ['src/i18n/a.ts', ['#storage/append.ts', '#app/kit/button.tsx', '#actions/ring-up.ts']],
  ['src/storage/a.ts', ['#actions/ring-up.ts', '#sync/push.ts', '#app/kit/button.tsx', 'hono']],
  ['src/storage/read/b.ts', ['../../actions/ring-up.ts', '#endpoint/main.ts']],
  ['src/actions/a.ts', ['#sync/push.ts', '#protocol/encode.ts', '#app/till/basket.ts', 'dexie']],
  ['src/sync/a.ts', ['#actions/ring-up.ts', '#app/kit/button.tsx', 'dexie', '#endpoint/main.ts']],
  ['src/endpoint/a.ts', ['#storage/append.ts', '#sync/push.ts', '#app/paths.ts', 'dexie']],
  ['src/endpoint/routes/b.ts', ['../../storage/append.ts', '#actions/ring-up.ts']],
  ['src/cli/a.ts', ['#storage/append.ts', '#endpoint/main.ts', '#app/paths.ts', 'dexie']],
  ['src/app/till/a.tsx', ['dexie', 'dexie-react-hooks', '#storage/append.ts', '#sync/push.ts']],
  ['src/app/till/b.tsx', ['#app/members/row.tsx', '../members/row.tsx', '#protocol/encode.ts']],
  ['src/app/till/parts/c.tsx', ['../../members/row.tsx', '#endpoint/main.ts']],
  ['src/app/kit/d.tsx', ['#app/till/basket.ts', '../till/basket.ts', 'dexie']],
  ['src/app/shell/e.tsx', ['dexie', '#endpoint/main.ts']],
  ['src/simulation/a.ts', ['#app/till/basket.ts', '../app/till/basket.ts']],
  ['src/bench/a.ts', ['#app/till/basket.ts']],
  ['src/domain/money/money.test.ts', ['#storage/append.ts', 'dexie']],
  ['src/storage/append.test.ts', ['#app/till/basket.ts']],
  ['e2e/pages/b.ts', ['../../src/setup/run.ts', '../../src/domain/result.ts']],
  ['e2e/a.story.ts', ['#storage/append.ts', '../src/storage/append.ts', '#domain/money/money.ts']],
];

const importFaults: Fault[] = forbidden.flatMap(([from, specifiers]) =>
  specifiers.map((specifier, index) => ({
    what: `${from} importing ${specifier}`,
    path: from.replace(/([^/.]+)\./, `$1-${index}.`),
    text: `import { x } from '${specifier}';\nexport const y = x;\n`,
    rule: IMPORT,
  })),
);

const RANDOM = 'lint/nursery/noJsRestrictedProperties';

const impure: Fault[] = [
  ['domain', 'Date.now()', GLOBAL],
  ['domain', 'new Date()', GLOBAL],
  ['domain', 'performance.now()', GLOBAL],
  ['domain', 'crypto.randomUUID()', GLOBAL],
  ['domain', "fetch('/')", GLOBAL],
  ['domain', 'document.title', GLOBAL],
  ['domain', 'globalThis', GLOBAL],
  ['domain', 'process.env', GLOBAL],
  ['domain', 'setTimeout(() => 1, 1)', GLOBAL],
  ['domain', 'Math.random()', RANDOM],
  ['sample', 'Date.now()', GLOBAL],
  ['sample', 'Math.random()', RANDOM],
  ['protocol', 'Date.now()', GLOBAL],
  ['protocol', 'Math.random()', RANDOM],
].map(([room = '', expression = '', rule = ''], n) => ({
  what: `${expression} in ${room}`,
  path: `src/${room}/impure/expression-${n}.ts`,
  text: `export const seen = () => ${expression};\n`,
  rule,
}));

const otherFaults: Fault[] = [
  ...impure,
  {
    what: 'a dynamic import across the fence',
    path: 'src/domain/lazy.ts',
    text: "export const later = () => import('#storage/append.ts');\n",
    rule: IMPORT,
  },
  {
    what: 'a type imported across the fence',
    path: 'src/domain/type-only.ts',
    text: "import type { T } from '#storage/append.ts';\nexport type U = T;\n",
    rule: IMPORT,
  },
  {
    what: 'an export passed on across the fence',
    path: 'src/domain/pass-on.ts',
    text: "export { t } from '#storage/append.ts';\n",
    rule: IMPORT,
  },
  {
    what: 'two files that import each other',
    path: 'src/domain/ring/one.ts',
    text: "import { two } from './two.ts';\nexport const one = () => two();\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: 'the other of the two',
    path: 'src/domain/ring/two.ts',
    text: "import { one } from '#domain/ring/one.ts';\nexport const two = (): number => one();\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: 'a default export',
    path: 'src/actions/default.ts',
    text: 'export default 1;\n',
    rule: 'lint/style/noDefaultExport',
  },
  {
    what: 'a barrel',
    path: 'src/actions/barrel.ts',
    text: "export * from './ring-up.ts';\n",
    rule: 'lint/performance/noBarrelFile',
  },
  {
    what: 'any',
    path: 'src/actions/loose.ts',
    text: 'export const loose: any = 1;\n',
    rule: 'lint/suspicious/noExplicitAny',
  },
  {
    what: 'a non-null assertion',
    path: 'src/actions/sure.ts',
    text: 'export const sure = (a: number[]) => a[0]!;\n',
    rule: 'lint/style/noNonNullAssertion',
  },
  {
    what: 'HTML set from text',
    path: 'src/app/till/html.tsx',
    text: 'export const Bad = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n',
    rule: 'lint/security/noDangerouslySetInnerHtml',
  },
  {
    what: 'a promise nobody waits for',
    path: 'src/actions/floating.ts',
    text: 'const act = async () => 1;\nexport function go() {\n  act();\n}\n',
    rule: 'lint/nursery/noFloatingPromises',
  },
  {
    what: 'a switch that forgets a case',
    path: 'src/actions/forgets.ts',
    text: [
      "export function say(code: 'a' | 'b') {",
      '  switch (code) {',
      "    case 'a':",
      '      return 1;',
      '  }',
      '  return 0;',
      '}\n',
    ].join('\n'),
    rule: 'lint/nursery/useExhaustiveSwitchCases',
  },
  {
    what: 'a swallowed failure',
    path: 'src/actions/swallow.ts',
    text: 'export function go(act: () => void) {\n  try {\n    act();\n  } catch {}\n}\n',
    rule: 'lint/suspicious/noEmptyBlockStatements',
  },
  {
    what: 'four parameters',
    path: 'src/actions/four.ts',
    text: 'export const four = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];\n',
    rule: 'lint/complexity/useMaxParams',
  },
  {
    what: 'a function of more than 70 lines',
    path: 'src/actions/long-function.ts',
    text: `export function long(a: number) {\n${'  a += 1;\n'.repeat(80)}  return a;\n}\n`,
    rule: 'lint/complexity/noExcessiveLinesPerFunction',
  },
  {
    what: 'a file of more than 300 lines',
    path: 'src/actions/long-file.ts',
    text: Array.from({ length: 310 }, (_, n) => `export const line${n} = ${n};\n`).join(''),
    rule: 'lint/style/noExcessiveLinesPerFile',
  },
  {
    what: 'a file that is not in kebab-case',
    path: 'src/actions/RingUp.ts',
    text: 'export const ringUp = 1;\n',
    rule: 'lint/style/useFilenamingConvention',
  },
  {
    what: 'a skipped test',
    path: 'src/actions/skipped.test.ts',
    text: "import { test } from 'vitest';\ntest.skip('later', () => {});\n",
    rule: 'lint/suspicious/noSkippedTests',
  },
  {
    what: 'a word to the console from an action',
    path: 'src/actions/chatty.ts',
    text: "console.log('here');\n",
    rule: 'lint/suspicious/noConsole',
  },
];

describe('each planted fault is reported', () => {
  const faults = [...importFaults, ...otherFaults];
  const complaints = lintPlanted(Object.fromEntries(faults.map(({ path, text }) => [path, text])));

  test.each(faults)('$what', ({ path, rule }) => {
    const said = complaints.filter((complaint) => complaint.path === path).map((c) => c.rule);
    expect(said).toContain(rule);
  });
});

test('what the table allows is not reported', () => {
  const allowed: [from: string, specifiers: string[]][] = [
    ['src/domain/money/a.ts', ['#domain/result.ts', '../result.ts', './b.ts']],
    ['src/storage/a.ts', ['#domain/result.ts', '#protocol/encode.ts', 'dexie', './b.ts']],
    ['src/actions/a.ts', ['#domain/result.ts', '#storage/append.ts', '#sync/status.ts']],
    ['src/sync/a.ts', ['#domain/result.ts', '#protocol/encode.ts', '#storage/append.ts']],
    ['src/endpoint/a.ts', ['node:fs', 'node:fs/promises', 'hono', 'kysely', '#domain/result.ts']],
    ['src/app/till/a.tsx', ['#storage/read/card.ts', '#app/kit/button.tsx', '#actions/ring-up.ts']],
    ['src/app/till/parts/b.tsx', ['../basket.ts', '#app/paths.ts', '#i18n/use-say.ts', 'react']],
    ['src/app/shell/c.tsx', ['#app/till/till-screen.tsx', '../members/members-screen.tsx']],
    ['e2e/a.story.ts', ['#sample/shop.ts', '@playwright/test', './pages/till-page.ts']],
  ];
  const files = allowed.map(([from, specifiers]) => [
    from,
    specifiers
      .map((specifier, n) => `import * as x${n} from '${specifier}';\nx${n}.go();\n`)
      .join(''),
  ]);
  const complaints = lintPlanted(Object.fromEntries(files));
  expect(complaints.filter(({ rule }) => rule === IMPORT)).toEqual([]);
});

test('the screen, the network and Node are type errors in the domain', () => {
  const wishes = ['document.title', "fetch('/')", 'crypto.subtle', 'localStorage', 'process.env'];
  const files = wishes.map((wish, n) => [`src/domain/wish-${n}.ts`, `export const w = ${wish};\n`]);
  const complaints = typeCheckPlanted(Object.fromEntries(files));
  expect(complaints.map(({ path }) => path).sort()).toEqual(files.map(([path]) => path));
});
