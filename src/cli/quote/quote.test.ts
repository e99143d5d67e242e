import { execFile, execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vip } from '#domain/example/cards.ts';
import { dressScarfBelt } from '#domain/example/goods.ts';
import { openTill, sell } from '#domain/example/till.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { runQuote } from './run-quote.ts';

interface Worked {
  readonly title: string;
  readonly case: object;
  readonly expect: {
    readonly withheld?: readonly unknown[];
    readonly entries?: readonly unknown[];
  };
}

const top = join(import.meta.dirname, '../../..');
const cases = globSync('src/cli/cases/*.json', { cwd: top }).sort();
const workedIn = (path: string): Worked => JSON.parse(readFileSync(join(top, path), 'utf8'));

const asked = (input: unknown) => runQuote([], async () => JSON.stringify(input));
const told = async (input: unknown) => JSON.parse((await asked(input)).out);
const issues = async (input: unknown) => {
  const { exit, out, err } = await asked(input);
  expect(exit).toBe(2);
  expect(out).toBe('');
  return JSON.parse(err);
};

test.each(cases.map((path) => ({ path, worked: workedIn(path) })))(
  '$path: $worked.title',
  async ({ worked }) => {
    expect(await told(worked.case)).toMatchObject(worked.expect);
  },
);

test('a member may be told by the facts about her', async () => {
  const programme = houseProgramme('CNY');
  const day = '2026-11-23';
  const basket = { lines: [{ article: { name: 'coat', priceMinor: 320_000 } }] };
  const coat = dressScarfBelt.lines.map((line) => ({ ...line, quantity: 3 }));
  const { till } = sell(openTill({ ...vip, purchases: [] }), {
    ...{ programme, day: '2026-11-01', basket: { lines: coat } },
  });
  const answer = await told({ programme, day, basket, member: { facts: till.facts } });
  expect(answer).toMatchObject({ tier: { before: 'vip' }, balance: { before: 480 } });
});

test('points in the ledger of somebody else are refused where they stand', async () => {
  const { facts } = sell(openTill(vip), {
    ...{ programme: houseProgramme('CNY'), day: '2026-11-01', basket: dressScarfBelt },
  }).till;
  const strange = facts.map((fact) => {
    const { body } = fact;
    if (body.type !== 'purchase.recorded') return fact;
    const entries = body.entries.map((entry) => ({ ...entry, member: 'xenia' }));
    return { ...fact, body: { ...body, entries } };
  });
  const at = facts.findIndex(({ body }) => body.type === 'purchase.recorded');
  expect(await issues(withMember({ facts: strange }))).toContainEqual({
    ...{ path: `$.member.facts[${at}].body.entries[0].member`, allowed: '"marie"' },
    message: 'is "xenia", whom the fact is not about',
  });
});

test('a bad case is refused with every issue, its path and what is allowed', async () => {
  const found = await issues({
    programme: { house: 'CNY', with: { clawback: 'never' } },
    day: '2026-02-30',
    basket: { lines: [{ article: { name: 'coat', priceMinor: 1.5 }, quantity: 0 }] },
    extra: 1,
  });
  expect(found).toEqual([
    {
      path: '$.basket.lines[0].quantity',
      message: 'is 0',
      allowed: 'a whole number from 1 to 10000',
    },
    {
      path: '$.basket.lines[0].article.priceMinor',
      message: 'is 1.5',
      allowed: 'a whole number from 0 to 1000000000000',
    },
    {
      path: '$.day',
      message: 'is "2026-02-30"',
      allowed: 'a day as YYYY-MM-DD, from 1900 to 2999',
    },
    { path: '$.extra', message: 'is not known here' },
    {
      path: '$.programme.with.clawback',
      message: 'is "never"',
      allowed: '"negative" or "clamp" or "from-refund"',
    },
  ]);
});

test.each([
  ['nothing at all', '', 'is not JSON'],
  ['half a document', '{"programme":', 'is not JSON'],
])('%s is said to be no JSON', async (_, text, message) => {
  const { exit, err } = await runQuote([], async () => text);
  expect(exit).toBe(2);
  expect(JSON.parse(err)[0]).toMatchObject({
    path: '$',
    message: expect.stringContaining(message),
  });
});

test.each([
  ['a list', [], '$.programme'],
  ['null', null, '$'],
  ['no basket', { programme: { house: 'CNY' }, day: '2026-11-23' }, '$.basket'],
  ['two lines of one name', withLines(['a', 1], ['a', 1]), '$.basket.lines[1].id'],
  ['more money than there is', withLines(['a', 1e12], ['b', 1]), '$.basket.lines'],
  ['a tier nobody knows', withMember({ tier: 'gold' }), '$.member.tier'],
  ['facts that are none', withMember({ facts: [{}] }), '$.member.facts[0].hash'],
  ['a member in no known form', withMember({ balance: 'many' }), '$.member.balance'],
  ['a return of what was not bought', withReturn('hat'), '$.options.takeBack[0]'],
])('%s is refused where it stands', async (_, input, path) => {
  expect((await issues(input)).map((issue: { path: string }) => issue.path)).toContain(path);
});

function withLines(...lines: [string, number][]) {
  const basket = {
    lines: lines.map(([name, priceMinor]) => ({ id: name, article: { name, priceMinor } })),
  };
  return { ...withMember({}), basket };
}

function withMember(member: object) {
  const basket = { lines: [{ article: { name: 'coat', priceMinor: 100 } }] };
  return { programme: { house: 'CNY' }, day: '2026-11-23', basket, member };
}

function withReturn(line: string) {
  return { ...withMember({}), options: { takeBack: [{ lines: [{ line, quantity: 1 }] }] } };
}

test('--schema prints the JSON Schema of a case', async () => {
  const { out, exit } = await runQuote(['--schema'], async () => '');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    type: 'object',
    required: ['programme', 'basket', 'day'],
    properties: { day: { type: 'string' }, basket: { type: 'object' } },
  });
});

test('an unknown flag is refused', async () => {
  expect((await runQuote(['--verbose'], async () => '')).exit).toBe(2);
});

test('the command itself reads stdin and writes one JSON', () => {
  const input = JSON.stringify(workedIn('src/cli/cases/06-points.json').case);
  const out = execFileSync(process.execPath, ['src/cli/quote.ts'], { cwd: top, input });
  expect(JSON.parse(out.toString())).toMatchObject({ redeemed: { points: 500 } });
});

test('the command itself exits with 2 and writes no stack trace', async () => {
  const spoken = new Promise<{ code: unknown; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli/quote.ts'],
      { cwd: top },
      (error, _, stderr) => resolve({ code: error?.code, stderr }),
    );
    child.stdin?.end('[');
  });
  const { code, stderr } = await spoken;
  expect(code).toBe(2);
  expect(JSON.parse(stderr)).toHaveLength(1);
});
