import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packBlock } from '#protocol/block.ts';
import { loadBlocks } from '../blocks.ts';
import { openTill } from '../database.ts';
import { markInMemory } from '../mark.ts';
import { readCard } from '../read/read-card.ts';
import { someRecord } from '../some-members.ts';
import { fold } from './fold.ts';
import { openSearch } from './open-search.ts';

const file = new URL('../../../../shared/data/naughty-strings/strings.csv', import.meta.url);
const strings = readFileSync(file, 'utf8')
  .trim()
  .split('\r\n')
  .slice(1)
  .map((row) => Buffer.from(row.slice(row.lastIndexOf(',') + 1), 'base64').toString());

test('names that break other programs are kept as they are, found by what is legible', async () => {
  const db = await openTill('naughty', { mark: markInMemory() });
  const records = strings.map((name, n) => someRecord(n, { name, reading: name, note: name }));
  await loadBlocks(db, [packBlock(records)]);
  const search = openSearch(db);
  await search.ready;
  expect(strings.length).toBeGreaterThan(300);
  for (const { card } of records) {
    expect(await readCard(db, card.member)).toEqual(card);
    const name = card.profile.name ?? '';
    const found = await search.lookUp(name, strings.length);
    const isLegible = /\p{L}/u.test(fold(name));
    if (isLegible) expect(found.map(({ member }) => member)).toContain(card.member);
  }
  search.close();
  db.leave();
});
