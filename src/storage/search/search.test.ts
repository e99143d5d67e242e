import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Profile } from '#domain/member/member.ts';
import { packBlock } from '#protocol/block.ts';
import { append } from '../append.ts';
import { loadBlocks } from '../blocks.ts';
import { openTill, type TillDatabase } from '../database.ts';
import { dropBatch } from '../drop-batch.ts';
import { markInMemory } from '../mark.ts';
import { mergeOverlay } from '../merge-overlay.ts';
import { someCard, someRecord } from '../some-members.ts';
import { openSearch } from './open-search.ts';
import type { Found, Search } from './search.ts';

const people: readonly Profile[] = [
  { name: '单雨萱', phones: [{ typed: '13812345678', e164: '+8613812345678' }] },
  { name: '长孙乐', phones: [{ typed: '13900001111', e164: '+8613900001111' }] },
  { name: '吕芳', phones: [{ typed: '13700005678', e164: '+8613700005678' }] },
  { name: 'Élodie Lefèvre', phones: [{ typed: '06 12 34 56 78', e164: '+33612345678' }] },
  { name: 'Jean-Pierre Œuvrard', phones: [{ typed: '0145678901' }] },
  { name: 'Ștefănescu Ioana', phones: [{ typed: '0721 111 222', e164: '+40721111222' }] },
  { name: 'Weiß Müller', phones: [] },
  { name: '佐藤 花子', reading: 'さとう はなこ', nameLanguage: 'ja' },
  { name: 'タカハシ ユウコ', phones: [{ typed: '090-1234-5678', e164: '+819012345678' }] },
  { name: 'Anna Popescu', phones: [{ typed: '٠١٢' }] },
  { phones: [{ typed: '5551234' }] },
  { name: '欧阳娜娜' },
];

let opened: { db: TillDatabase; search: Search }[] = [];

afterEach(close);

function close(): void {
  for (const { db, search } of opened) {
    search.close();
    db.leave();
  }
  opened = [];
}

async function open(name = `till-${crypto.randomUUID()}`) {
  const db = await openTill(name, { mark: markInMemory() });
  const search = openSearch(db);
  const both = { db, search };
  opened.push(both);
  await search.ready;
  return both;
}

async function withPeople() {
  const both = await open();
  const records = people.map((profile, n) => {
    const record = someRecord(n);
    return { ...record, card: { ...record.card, profile } };
  });
  await loadBlocks(both.db, [packBlock(records)]);
  await settled(both.search, people.length);
  return both;
}

async function settled(search: Search, count: number): Promise<void> {
  while ((await search.count()) !== count) await new Promise((soon) => setTimeout(soon, 2));
}

const namesOf = (found: readonly Found[]) => found.map(({ name }) => name);

describe('whoever is typed is found', () => {
  let search: Search;
  beforeAll(async () => {
    ({ search } = await withPeople());
    // Kept for all of them: what is only asked does not change.
    const kept = opened;
    opened = [];
    return () => {
      opened = kept;
      close();
    };
  });

  test.each([
    ['5678', ['单雨萱', '吕芳', 'Élodie Lefèvre', 'タカハシ ユウコ', 'Jean-Pierre Œuvrard']],
    ['１２３４５６７８', ['单雨萱', 'Élodie Lefèvre', 'タカハシ ユウコ']],
    ['0612345678', ['Élodie Lefèvre']],
    ['06 12 34', ['Élodie Lefèvre']],
    ['+86 138-1234', ['单雨萱']],
    ['090 1234 5678', ['タカハシ ユウコ']],
    ['shan', ['单雨萱']],
    ['shanyuxuan', ['单雨萱']],
    ['shan yu', ['单雨萱']],
    ['yuxuan', ['单雨萱']],
    ['syx', ['单雨萱']],
    ['雨萱', ['单雨萱']],
    ['单', ['单雨萱']],
    ['zhangsunle', ['长孙乐']],
    ['zhangsunyue', ['长孙乐']],
    ['lv', ['吕芳']],
    ['lufang', ['吕芳']],
    ['ouyang', ['欧阳娜娜']],
    ['oynn', ['欧阳娜娜']],
    ['elodie', ['Élodie Lefèvre']],
    ['LEFEV', ['Élodie Lefèvre']],
    ['el', ['Élodie Lefèvre']],
    ['jean p', ['Jean-Pierre Œuvrard']],
    ['oeuv', ['Jean-Pierre Œuvrard']],
    ['jpo', ['Jean-Pierre Œuvrard']],
    ['ştefanescu', ['Ștefănescu Ioana']],
    ['ioana stef', ['Ștefănescu Ioana']],
    ['weiss', ['Weiß Müller']],
    ['mull', ['Weiß Müller']],
    ['さとう', ['佐藤 花子']],
    ['サト', ['佐藤 花子']],
    ['ﾊﾅ', ['佐藤 花子']],
    ['sato', ['佐藤 花子']],
    ['satou', ['佐藤 花子']],
    ['hanako sato', ['佐藤 花子']],
    ['佐藤', ['佐藤 花子']],
    ['たかはし', ['タカハシ ユウコ']],
    ['takahashi yuko', ['タカハシ ユウコ']],
    ['popescu', ['Anna Popescu']],
    ['opesc', ['Anna Popescu']],
    ['li', []],
    ['66', []],
    ['', []],
    ['   ', []],
    ['nobody', []],
  ])('%j finds %j', async (text, names) => {
    expect(namesOf(await search.lookUp(text, 20))).toEqual(names);
  });
});

describe('looking members up', () => {
  test('says what matched, as it is shown', async () => {
    const { search } = await withPeople();
    const shown = async (text: string) => {
      const [found] = await search.lookUp(text, 1);
      const { field = 'name', from = 0, to = 0 } = found?.matched ?? {};
      const value = field === 'phone' ? found?.phoneMasked : found?.[field];
      return [field, value?.slice(from, to)];
    };
    expect(await shown('lefev')).toEqual(['name', 'Lefèv']);
    expect(await shown('oeuv')).toEqual(['name', 'Œuv']);
    expect(await shown('pierre')).toEqual(['name', 'Pierre']);
    expect(await shown('yuxu')).toEqual(['name', '雨萱']);
    expect(await shown('syx')).toEqual(['name', '单雨萱']);
    expect(await shown('jpo')).toEqual(['name', 'Jean-Pierre Œ']);
    expect(await shown('サト')).toEqual(['reading', 'さと']);
    expect(await shown('3900001111')).toEqual(['phone', '••••••1111']);
    expect(await shown('2000000000010')).toEqual(['number', '2000000000010']);
  });

  test('a phone is shown by its last four figures alone', async () => {
    const { search } = await withPeople();
    const [found] = await search.lookUp('Lefevre', 1);
    expect([found?.phoneMasked, found?.phoneTail]).toEqual(['•••••••5678', '5678']);
  });

  test('stops at the number asked for', async () => {
    const { search } = await withPeople();
    expect(await search.lookUp('5678', 2)).toHaveLength(2);
    expect(await search.lookUp('000', 3)).toHaveLength(3);
  });
});

describe('a scan', () => {
  test('of a member number finds her alone', async () => {
    const { search } = await withPeople();
    expect((await search.exact('2000000000003'))?.name).toBe('Élodie Lefèvre');
    expect(await search.exact('200000000000')).toBeUndefined();
  });

  test('or a whole phone, with or without its country', async () => {
    const { search } = await withPeople();
    expect((await search.exact('0721111222'))?.name).toBe('Ștefănescu Ioana');
    expect((await search.exact('+40721111222'))?.name).toBe('Ștefănescu Ioana');
    expect(await search.exact('1222')).toBeUndefined();
    expect(await search.exact('12345678')).toBeUndefined();
  });

  test('of a number with letters finds it too', async () => {
    const { db, search } = await open();
    const record = someRecord(1);
    await loadBlocks(db, [
      packBlock([{ ...record, card: { ...record.card, number: 'VIP-0042' } }]),
    ]);
    await settled(search, 1);
    expect((await search.exact('vip-0042'))?.number).toBe('VIP-0042');
    expect(await search.exact('vip-004')).toBeUndefined();
  });
});

describe('what changes', () => {
  const enrolling = (n: number, profile: Profile) => ({
    bodies: [{ type: 'member.enrolled', member: `member-${n}`, number: `${n}`, profile } as const],
    cards: [someCard(n, profile)],
  });

  test('a member just enrolled is found at once', async () => {
    const { db, search } = await withPeople();
    await append(db, { clerk: 'noor' }, () => enrolling(77, { name: 'Zoë Martin' }));
    expect(namesOf(await search.lookUp('zoe', 5))).toEqual(['Zoë Martin']);
    expect(await search.count()).toBe(people.length + 1);
  });

  test('a changed name is found by the new one alone', async () => {
    const { db, search } = await withPeople();
    await append(db, { clerk: 'noor' }, () => enrolling(9, { name: 'Anna Ionescu' }));
    expect(namesOf(await search.lookUp('popescu', 5))).toEqual([]);
    expect(namesOf(await search.lookUp('anna', 5))).toEqual(['Anna Ionescu']);
    expect(await search.count()).toBe(people.length);
  });

  test('many changes are packed and still found, each once', async () => {
    const { db, search } = await withPeople();
    for (let n = 0; n < 150; n += 1) search.changed([someCard(n, { name: `Changed ${n}` })]);
    expect(await search.lookUp('changed', 500)).toHaveLength(150);
    expect(await search.count()).toBe(150);
    search.changed([someCard(0, { name: 'Once more' })]);
    expect(await search.lookUp('changed', 500)).toHaveLength(149);
    expect(await db.cards.count()).toBe(0);
  });

  test('another tab hears of it', async () => {
    const { db } = await withPeople();
    const { search } = await open(db.name);
    await append(db, { clerk: 'noor' }, () => enrolling(78, { name: 'Chloé Petit' }));
    await settled(search, people.length + 1);
    expect(namesOf(await search.lookUp('chloe', 5))).toEqual(['Chloé Petit']);
  });

  test('a batch taken back is not found any more, nor what it was kept as', async () => {
    const { db, search } = await withPeople();
    const [batch] = await db.batches.toCollection().primaryKeys();
    await append(db, { clerk: 'noor' }, () => enrolling(9, { name: 'Anna Ionescu' }));
    await dropBatch(db, batch ?? '');
    await settled(search, 1);
    expect(namesOf(await search.lookUp('5678', 5))).toEqual([]);
    expect(namesOf(await search.lookUp('anna', 5))).toEqual(['Anna Ionescu']);
  });

  test('articles are found by the beginning of a word', async () => {
    const { db, search } = await open();
    const dress = { sku: 'D1', name: 'Linen dress', listMinor: 6900, priceMinor: 6900 };
    const bodies = [{ type: 'catalogue.changed', articles: [dress] }] as const;
    await append(db, { clerk: 'noor' }, () => ({ bodies, cards: [] }));
    expect(await search.articles('dre', 5)).toEqual([dress]);
  });

  test('a till opened again finds the same without building the index anew', async () => {
    const { db } = await withPeople();
    await append(db, { clerk: 'noor' }, () => enrolling(9, { name: 'Anna Ionescu' }));
    await mergeOverlay(db, 0);
    await append(db, { clerk: 'noor' }, () => enrolling(3, { name: 'Élodie Blanc' }));
    const { search } = await open(db.name);
    expect(namesOf(await search.lookUp('anna', 5))).toEqual(['Anna Ionescu']);
    expect(namesOf(await search.lookUp('elodie', 5))).toEqual(['Élodie Blanc']);
    expect(await search.count()).toBe(people.length);
    const get = IDBObjectStore.prototype.get;
    const read: string[] = [];
    IDBObjectStore.prototype.get = function (key) {
      read.push(this.name);
      return get.call(this, key);
    };
    const again = await open(db.name);
    IDBObjectStore.prototype.get = get;
    expect(namesOf(await again.search.lookUp('syx', 5))).toEqual(['单雨萱']);
    expect(read).not.toContain('blocks');
  });
});
