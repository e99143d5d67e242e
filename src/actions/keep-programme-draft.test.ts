import { afterEach, beforeEach, expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { readProgrammeDrafts } from '#storage/read/read-programme-drafts.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { keepProgrammeDraft, throwAwayProgrammeDraft } from './keep-programme-draft.ts';
import type { Shop } from './shop.ts';
import { trialShop } from './trial-shop.ts';

const programme = houseProgramme('CNY');
const named = (en: string) => ({ ...programme, name: { en } });

let shop: Shop;
beforeEach(async () => {
  shop = await trialShop();
});
afterEach(() => shop.db.leave());

async function keep(request: Parameters<typeof keepProgrammeDraft>[1]): Promise<string> {
  const kept = await keepProgrammeDraft(shop, request);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value;
}

async function draftNames(): Promise<readonly (string | undefined)[]> {
  return (await readProgrammeDrafts(shop.db)).map((draft) => draft.programme.name.en);
}

test('drafts are kept side by side and changed one at a time', async () => {
  const first = await keep({ programme: named('Spring') });
  await keep({ programme: named('Autumn') });
  expect(await keep({ draft: first, programme: named('Summer') })).toBe(first);
  expect(await draftNames()).toEqual(['Autumn', 'Summer']);
});

test('a draft thrown away comes back by being kept again', async () => {
  const draft = await keep({ programme: named('Spring') });
  await throwAwayProgrammeDraft(shop, draft);
  expect(await draftNames()).toEqual([]);
  await keep({ draft, programme: named('Spring') });
  expect(await draftNames()).toEqual(['Spring']);
});

test('a draft is no programme of the shop', async () => {
  await keep({ programme: named('Spring') });
  expect(await readProgrammes(shop.db)).toEqual([programme]);
});
