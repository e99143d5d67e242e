import { afterEach, describe, expect, test } from 'vitest';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { applyFact } from '#domain/fact/fold.ts';
import type { Card } from '#domain/member/card.ts';
import { packBlock } from '#protocol/block.ts';
import { append } from './append.ts';
import { loadBlocks } from './blocks.ts';
import { openTill, type TillDatabase } from './database.ts';
import { markInMemory } from './mark.ts';
import { readOutbox } from './outbox.ts';
import { readCard } from './read/read-card.ts';
import { readHistory } from './read/read-history.ts';
import { readWaiting } from './read/read-waiting.ts';
import { rebuild } from './rebuild.ts';
import { someRecord } from './some-members.ts';
import { type News, takeIn } from './take-in.ts';
import { changeTill, readTillState } from './till-state.ts';

let opened: TillDatabase[] = [];

afterEach(() => {
  for (const db of opened) db.leave();
  opened = [];
});

async function open(): Promise<TillDatabase> {
  const db = await openTill(`till-${crypto.randomUUID()}`, { mark: markInMemory() });
  opened.push(db);
  return db;
}

const noted = (note: string): FactBody => ({
  type: 'member.amended',
  member: 'member-1',
  changes: { note },
});

const enrolled: FactBody = {
  type: 'member.enrolled',
  member: 'member-1',
  number: '1',
  profile: { name: 'Ana' },
};

/** Records a fact with the card after it, as an action does. */
async function record(db: TillDatabase, body: FactBody): Promise<Fact> {
  const at = { instant: 1, day: '2026-11-23' };
  const [fact] = await append(db, { clerk: 'noor', at }, async (state) => {
    const sealed = {
      hash: '',
      till: state.till,
      clerk: 'noor',
      boutique: state.boutique,
      recordedAt: { ...at, order: 1 },
      body,
    };
    const card = applyFact((await readCard(db, 'member-1')) ?? null, sealed);
    return { bodies: [body], cards: card ? [card] : [] };
  });
  if (fact === undefined) throw new Error('nothing was recorded');
  return fact;
}

const noteOf = async (db: TillDatabase) => (await readCard(db, 'member-1'))?.profile.note;

describe('folding the cards again', () => {
  test('gives the same cards', async () => {
    const db = await open();
    await record(db, enrolled);
    await record(db, noted('silk'));
    const before = await readCard(db, 'member-1');
    expect(await rebuild(db)).toEqual({ members: 1, changed: [] });
    expect(await readCard(db, 'member-1')).toEqual(before);
  });

  test('undoes a card that was tampered with, and one that no fact speaks of', async () => {
    const db = await open();
    await record(db, enrolled);
    const card = (await readCard(db, 'member-1')) as Card;
    await db.cards.put({ member: 'member-1', card: { ...card, debt: -500 } });
    await db.cards.put({ member: 'ghost', card: { ...card, member: 'ghost' } });
    expect(await rebuild(db)).toEqual({ members: 1, changed: ['member-1', 'ghost'] });
    expect(await readCard(db, 'member-1')).toEqual(card);
    expect(await readCard(db, 'ghost')).toBeUndefined();
  });

  test('starts from the history that came in a block', async () => {
    const db = await open();
    await loadBlocks(db, [packBlock([someRecord(1)])]);
    await record(db, noted('silk'));
    await db.cards.clear();
    expect((await rebuild(db)).changed).toEqual(['member-1']);
    expect(await noteOf(db)).toBe('silk');
  });
});

describe('taking in what the endpoint sent', () => {
  async function paired() {
    const db = await open();
    await changeTill(db, { alone: false });
    const first = await record(db, enrolled);
    const second = await record(db, noted('silk'));
    const card = (await readCard(db, 'member-1')) as Card;
    const { incarnation, seq, hash } = first;
    const news: News = {
      cursor: 7,
      acked: [{ incarnation, seq, hash }],
      cards: [{ ...card, profile: { name: 'Ana Maria' } }],
      facts: [],
    };
    return { db, news, second };
  }

  test('puts what is not acknowledged on top of the card that was sent', async () => {
    const { db, news } = await paired();
    await takeIn(db, news);
    const card = await readCard(db, 'member-1');
    expect(card?.profile).toEqual({ name: 'Ana Maria', note: 'silk' });
    expect(await rebuild(db)).toEqual({ members: 1, changed: [] });
  });

  test('leaves waiting what was not acknowledged', async () => {
    const { db, news, second } = await paired();
    expect((await readWaiting(db)).count).toBe(2);
    await takeIn(db, news);
    expect(await readOutbox(db, 10)).toEqual([second]);
    expect(await readWaiting(db)).toEqual({ count: 1, oldest: second.recordedAt.instant });
    expect(await readTillState(db)).toMatchObject({ cursor: 7, acked: 1 });
  });

  test('taken in twice, it is the same', async () => {
    const { db, news } = await paired();
    await takeIn(db, news);
    const once = await readCard(db, 'member-1');
    await takeIn(db, news);
    expect(await readCard(db, 'member-1')).toEqual(once);
  });

  test('facts of another till stand in the history, in order', async () => {
    const { db, news, second } = await paired();
    const other: Fact = {
      ...second,
      till: 'another',
      hash: 'f'.repeat(64),
      recordedAt: { ...second.recordedAt, order: second.recordedAt.order + 5 },
      body: noted('linen'),
    };
    await takeIn(db, { ...news, facts: [other] });
    const history = await readHistory(db, 'member-1');
    expect(history.map((fact) => fact.till === 'another')).toEqual([false, false, true]);
  });

  test('makes a purchase decided before it be decided again', async () => {
    const { db, news } = await paired();
    const names: (string | undefined)[] = [];
    await append(db, { clerk: 'noor' }, async () => {
      names.push((await readCard(db, 'member-1'))?.profile.name);
      if (names.length === 1) await takeIn(db, news);
      return { bodies: [noted('again')], cards: [] };
    });
    expect(names).toEqual(['Ana', 'Ana Maria']);
  });

  test('what does not fit takes nothing in', async () => {
    const { db, news } = await paired();
    const failing = takeIn(db, news, () => Promise.reject(new Error('overtaken')));
    await expect(failing).rejects.toThrow('overtaken');
    expect(await readTillState(db)).toMatchObject({ cursor: 0, acked: 0 });
  });
});
