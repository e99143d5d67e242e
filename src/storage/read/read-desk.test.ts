import { afterEach, beforeEach, expect, test } from 'vitest';
import { packBlock } from '#protocol/block.ts';
import { append } from '../append.ts';
import { loadBlocks } from '../blocks.ts';
import { openTill, type TillDatabase } from '../database.ts';
import { markInMemory } from '../mark.ts';
import { someCard, someRecord } from '../some-members.ts';
import { readDesk } from './read-desk.ts';

const today = '2026-11-23';
const born = { birthday: { month: 11, day: 24 } };

let db: TillDatabase;
beforeEach(async () => {
  db = await openTill(`till-${crypto.randomUUID()}`, { mark: markInMemory() });
});
afterEach(() => db.leave());

function worth(n: number, netMinor: number) {
  const record = someRecord(n, { ...someCard(n).profile, ...born });
  const purchases = [{ id: `p${n}`, day: '2026-11-20', netMinor, firstMinor: netMinor }];
  return { ...record, card: { ...record.card, purchases } };
}

async function load(...records: ReturnType<typeof worth>[]) {
  async function* blocks() {
    yield packBlock(records);
  }
  await loadBlocks(db, blocks());
}

async function contactToday(n: number) {
  const contact = {
    id: `c${n}`,
    day: today,
    clerk: 'noor',
    channel: 'call',
    outcome: 'reached',
    reasons: ['birthday'],
  } as const;
  const { card } = worth(n, 100);
  await append(db, { clerk: 'noor' }, () => ({
    bodies: [{ type: 'contact.recorded', member: card.member, contact }],
    cards: [{ ...card, contacts: [contact] }],
  }));
}

test('who is due comes most valuable first, out of blocks and changed cards alike', async () => {
  await load(worth(1, 5000), worth(2, 90_000), worth(3, 20_000));
  const { candidates } = await readDesk(db, today);
  expect(candidates).toEqual([
    { member: 'member-2', spentMinor: 90_000, isHeld: false },
    { member: 'member-3', spentMinor: 20_000, isHeld: false },
    { member: 'member-1', spentMinor: 5000, isHeld: false },
  ]);
});

test('who was contacted today is not due any more, and is told apart', async () => {
  await load(worth(1, 5000), worth(2, 90_000));
  await readDesk(db, today);
  await contactToday(2);
  const { candidates, contacted } = await readDesk(db, today);
  expect(candidates.map(({ member }) => member)).toEqual(['member-1']);
  expect(contacted).toEqual(['member-2']);
});

test('another day is reckoned anew', async () => {
  await load(worth(1, 5000));
  expect((await readDesk(db, today)).candidates).toHaveLength(1);
  expect((await readDesk(db, '2026-12-01')).candidates).toHaveLength(0);
});
