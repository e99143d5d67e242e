import { expect, test } from 'vitest';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { append } from './append.ts';
import { openTill } from './database.ts';
import { markInMemory } from './mark.ts';
import { readProgrammes } from './read/read-shop.ts';

async function heardInOrder(programmes: readonly Programme[]): Promise<readonly Programme[]> {
  const db = await openTill(`till-${crypto.randomUUID()}`, { mark: markInMemory() });
  for (const programme of programmes) {
    const bodies = [{ type: 'programme.published', programme } as const];
    await append(db, { clerk: 'noor' }, () => ({ bodies, cards: [] }));
  }
  const kept = await readProgrammes(db);
  db.leave();
  return kept;
}

test('of one version published at two tills at once, every till keeps the same', async () => {
  const here: Programme = { ...houseProgramme('CNY'), version: 2 };
  const there: Programme = { ...here, clawback: 'clamp' };
  const kept = await heardInOrder([here, there]);
  expect(kept).toHaveLength(1);
  expect(await heardInOrder([there, here])).toEqual(kept);
});
