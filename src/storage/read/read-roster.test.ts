import { afterEach, beforeEach, expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { packBlock } from '#protocol/block.ts';
import { append } from '../append.ts';
import { loadBlocks } from '../blocks.ts';
import { openTill, type TillDatabase } from '../database.ts';
import { markInMemory } from '../mark.ts';
import { someCard, someRecord, someRecords } from '../some-members.ts';
import { type RosterRow, readRoster } from './read-roster.ts';

const today = '2026-11-23';
const who = { clerk: 'noor' };

let db: TillDatabase;
beforeEach(async () => {
  db = await openTill(`till-${crypto.randomUUID()}`, { mark: markInMemory() });
  const programme = houseProgramme('CNY');
  await append(db, who, () => ({
    bodies: [{ type: 'programme.published', programme }],
    cards: [],
  }));
});
afterEach(() => db.leave());

async function roster(day = today): Promise<RosterRow[]> {
  const rows: RosterRow[] = [];
  for await (const some of readRoster(db, day)) rows.push(...some);
  return rows;
}

test('everybody is there once, whoever changed here as she is here', async () => {
  await loadBlocks(db, [packBlock(someRecords(0, 10)), packBlock(someRecords(10, 20))]);
  expect(await roster()).toHaveLength(20);
  await append(db, who, () => ({
    bodies: [{ type: 'member.amended', member: 'member-3', changes: { name: 'Zoé' } }],
    cards: [{ ...someCard(3), profile: { name: 'Zoé' } }],
  }));
  const rows = await roster();
  expect(rows).toHaveLength(20);
  expect(rows.filter(({ member }) => member === 'member-3')).toMatchObject([{ name: 'Zoé' }]);
});

test('tier and last visit are those of the day; somebody withdrawn is not there', async () => {
  const record = someRecord(1, { name: 'Marie', birthday: { month: 3, day: 9 } });
  const bought = { id: 'p1', day: '2026-01-10', netMinor: 300_000, firstMinor: 300_000 };
  const card = { ...record.card, purchases: [bought] };
  const gone = { ...someRecord(2), card: { ...someCard(2), withdrawn: true } };
  await loadBlocks(db, [packBlock([{ ...record, card }, gone])]);
  const marie = { member: 'member-1', name: 'Marie', lastVisit: '2026-01-10' };
  expect(await roster()).toMatchObject([{ ...marie, tier: 'vip' }]);
  expect(await roster('2027-01-11')).toMatchObject([{ ...marie, tier: null }]);
});

test('the last word on a channel is the one that holds', async () => {
  const record = someRecord(1);
  const word = { day: today, clerk: 'noor', wording: 'w1' };
  const consents = [
    { ...word, channel: 'sms' as const, given: true },
    { ...word, channel: 'call' as const, given: false },
    { ...word, channel: 'sms' as const, given: false },
    { ...word, channel: 'email' as const, given: true },
  ];
  await loadBlocks(db, [packBlock([{ ...record, card: { ...record.card, consents } }])]);
  expect(await roster()).toMatchObject([{ agreed: ['email'], declined: ['sms', 'call'] }]);
});
