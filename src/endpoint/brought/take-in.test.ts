import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCHEMA } from '#protocol/limits.ts';
import { digestOf, endsOf, type UnsentHead } from '#protocol/unsent-file.ts';
import { FACTS_END, FILE_END, firstLine } from '#protocol/unsent-lines.ts';
import { createEndpoint } from '../create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from '../paper-till.ts';
import { bringFile } from './bring-file.ts';
import { sayBrought } from './say-brought.ts';
import { readTakeIn } from './take-in-arguments.ts';

vi.setConfig({ testTimeout: 60_000 });

const MAIN = new URL('../take-in.ts', import.meta.url).pathname;
let folder: string;
let till: PaperTill;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'habitue-take-in-'));
  const endpoint = createEndpoint({ dataFolder: folder, clock: () => NOON });
  till = new PaperTill(endpoint, 'till-a');
  await till.join();
  await till.sync([till.record(enrolled('m1'))]);
  till.record(bought('p1', 'm1'));
  till.record(bought('p2', 'm1'));
  await endpoint.close();
});

afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

interface Ran {
  readonly code: number;
  readonly said: string;
}

async function takeIn(name: string): Promise<Ran> {
  const words = [MAIN, '--data', folder, at(name)];
  const env = { ...process.env, DATABASE_URL: '' };
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, words, { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, said: `${stdout}${stderr}`.trim() });
    });
  });
}

const ofOther = ({ programme }: Partial<UnsentHead>) => (programme ? { programme } : {});

function save(name: string, changes: Partial<UnsentHead> = {}): void {
  const facts = till.facts.slice(1).map((fact) => ({ ...fact, ...ofOther(changes) }));
  const { programme, till: of, incarnation } = till;
  const head: UnsentHead = {
    ...{ app: 'paper', schema: SCHEMA, programme, boutique: 'Shop', till: of, incarnation },
    ...{ block: 1, savedAt: NOON, count: facts.length, from: NOON, to: NOON },
    ...{ ends: endsOf(facts), digest: digestOf(facts) },
    ...{ blocks: [], lostBlocks: [], takenBack: [], erased: [], ...changes },
  };
  const rows = facts.map((fact) => JSON.stringify(fact)).join(',\n');
  const lines = [firstLine({ head }), rows, FACTS_END, FILE_END, ''];
  writeFileSync(at(name), lines.join('\n'));
}

test('a file is taken in beside the endpoint, and a second time nothing is new', async () => {
  save('unsent.json');
  const says = (fresh: string, known: number) =>
    `Of Till till-a: ${fresh} new and taken in, ${known} known already.`;
  expect(await takeIn('unsent.json')).toEqual({ code: 0, said: says('2 changes', 0) });
  const endpoint = createEndpoint({ dataFolder: folder, clock: () => NOON });
  const { store } = endpoint;
  const again = await bringFile({ store, programme: 'shop', now: NOON }, at('unsent.json'));
  expect(again.ok && sayBrought(again.value)).toBe(says('0 changes', 2));
  const cards = await store.read('shop', (ledger) => ledger.cards(['m1']));
  expect(cards.get('m1')?.card.purchases.map(({ id }) => id)).toEqual(['p1', 'p2']);
  await endpoint.close();
});

test('what is not taken in is said in a sentence, with 2', async () => {
  writeFileSync(at('notes.json'), '{"a": 1}');
  const said = 'This is no file of unsent changes. Nothing more of it was taken in.';
  expect(await takeIn('notes.json')).toEqual({ code: 2, said });
});

test('each reason against a file is told apart', async () => {
  save('other.json', { programme: 'other' });
  save('short.json', { count: 5 });
  save('empty.json', { count: 0 });
  const endpoint = createEndpoint({ dataFolder: folder, clock: () => NOON });
  const taking = { store: endpoint.store, programme: 'shop', now: NOON };
  const refusals = {
    other: 'OTHER_BOUTIQUE',
    short: 'DAMAGED',
    empty: 'DAMAGED',
    no: 'UNREADABLE',
  };
  for (const [name, refusal] of Object.entries(refusals)) {
    expect(await bringFile(taking, at(`${name}.json`))).toEqual({ ok: false, refusal });
  }
  await endpoint.close();
});

test('the command line names one file', () => {
  expect(readTakeIn(['--data', 'd', 'a.json'], {})).toEqual({ data: 'd', file: 'a.json' });
  expect(readTakeIn(['a.json', 'b.json'], {})).toMatch(/^One file is taken in at a time\./);
  expect(readTakeIn(['--dat', 'd', 'a.json'], {})).toMatch(/Use: npm run take-in/);
});
