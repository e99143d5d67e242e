import { expect, test } from 'vitest';
import { unpackBlock } from '#protocol/block.ts';
import { loadBlocks } from './blocks.ts';
import { openTill } from './database.ts';
import { markInMemory } from './mark.ts';
import { packOthers } from './pack-records.ts';
import { countMembers } from './read/read-health.ts';
import { someFact } from './some-members.ts';

test('what passers-by bought lies in blocks of the batch that hold no member', async () => {
  const facts = Array.from({ length: 5000 }, (_, n) =>
    someFact(n, { type: 'import.taken-back', batch: `a longer name than most ${n}` }),
  );
  const blocks = [...packOthers(facts)];
  expect(blocks.length).toBeGreaterThan(1);
  const texts = blocks.map((block) => JSON.parse(new TextDecoder().decode(block)));
  expect(texts.flatMap(({ others }) => others)).toEqual(facts);
  expect(blocks.flatMap((block) => unpackBlock(block))).toEqual([]);
  const db = await openTill('others', { mark: markInMemory() });
  const staged = await loadBlocks(db, blocks);
  expect(staged.members).toBe(0);
  expect(await countMembers(db)).toBe(0);
});
