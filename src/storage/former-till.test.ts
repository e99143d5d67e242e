import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { parseProgramme } from '#domain/programme/schema.ts';
import { standing } from '#domain/programme/standing.ts';
import { takeBack } from '#domain/purchase/take-back.ts';
import { bodyForm } from '#protocol/fact-schema.ts';
import { openTill, type TillDatabase } from './database.ts';
import { markInMemory } from './mark.ts';
import { readCard } from './read/read-card.ts';
import { readPurchase } from './read/read-purchase.ts';
import { readProgrammes } from './read/read-shop.ts';
import { rebuild } from './rebuild.ts';
import type { CardRow, FactRow, MetaRow, ProgrammeRow } from './till-rows.ts';

/**
 * The rows of a till as the app wrote them before there were rights, activities and given tiers:
 * Marie bought a coat, then two shirts and a belt with 100 points and a voucher; one shirt is back.
 */
interface FormerTill {
  readonly member: string;
  readonly rows: {
    readonly facts: readonly FactRow[];
    readonly cards: readonly CardRow[];
    readonly programmes: readonly ProgrammeRow[];
    readonly meta: readonly MetaRow[];
  };
}

const DAY = '2026-11-24';
const file = new URL('fixtures/former-till.json', import.meta.url);
const { member, rows }: FormerTill = JSON.parse(await readFile(file, 'utf8'));
let db: TillDatabase;

beforeEach(async () => {
  db = await openTill(`former-${crypto.randomUUID()}`, { mark: markInMemory() });
  await db.facts.bulkPut([...rows.facts]);
  await db.cards.bulkPut([...rows.cards]);
  await db.programmes.bulkPut([...rows.programmes]);
  await db.meta.bulkPut([...rows.meta]);
});
afterEach(() => db.leave());

test('an app that is updated finds the card of the former one, to the point', async () => {
  const card = await readCard(db, member);
  const [programme] = (await readProgrammes(db)) as readonly [Programme];
  expect(parseProgramme(programme)).toMatchObject({ ok: true });
  expect(card && balanceOn(card, DAY).balance).toBe(271);
  expect(card && standing(card, programme, DAY).tier?.id).toBe('vip');
});

test('folding the facts of the former app again gives its very cards', async () => {
  expect(await rebuild(db)).toEqual({ members: 1, changed: [] });
  expect(rows.facts.map(({ fact }) => bodyForm(fact))).toEqual(rows.facts.map(() => 'known'));
});

test('what the former app sold comes back to the cent, voucher and points with it', async () => {
  const [found, card, [programme]] = await Promise.all([
    readPurchase(db, 'sale-2'),
    readCard(db, member),
    readProgrammes(db),
  ]);
  if (!found || !programme) throw new Error('the till knows what it sold');
  const { purchase, returns: before } = found;
  const asked = { programme, purchase, before, card, day: DAY, returnId: 'back', receipt: 'r' };
  const rest = takeBack({ ...asked, lines: [], why: 'void', refundKind: 'card' });
  if (!rest.ok) throw new Error(rest.refusal.code);
  const all = [...before, rest.value.return];
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((n, one) => n + of(one), 0);
  expect(sum(({ refundMinor }) => refundMinor)).toBe(purchase.dueMinor);
  expect(sum(({ voucherMinor = 0 }) => voucherMinor)).toBe(500);
  expect(sum(({ givenBackPoints }) => givenBackPoints)).toBe(100);
  expect(sum(({ clawedBackPoints }) => clawedBackPoints)).toBe(purchase.earnedPoints);
});
