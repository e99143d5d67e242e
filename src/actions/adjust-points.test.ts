import { afterEach, beforeEach, expect, test } from 'vitest';
import { balanceOn } from '#domain/ledger/balance.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { adjustPoints } from './adjust-points.ts';
import { enrolMember } from './enrol-member.ts';
import { openBoutique } from './open-boutique.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

let shop: Trial;
beforeEach(async () => {
  shop = await trialShop({ opened: false });
});
afterEach(() => shop.db.leave());

async function manager(): Promise<string> {
  const opened = await openBoutique(shop, {
    ...{ name: 'Rue Haute', country: 'FR', currency: 'EUR', language: 'en' },
    manager: { name: 'Ion', pin: '4711' },
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value.clerk;
}

async function marie(): Promise<string> {
  const card = await enrolMember(shop, { clerk: trialClerk, country: 'FR', name: 'Marie' });
  if (!card.ok) throw new Error(card.refusal.code);
  return card.value.member;
}

test('[L12] a manager gives points for a reason, and they are on her card at once', async () => {
  const [clerk, member] = [await manager(), await marie()];
  const asked = { clerk, member, note: 'the till was down' };
  expect(await adjustPoints(shop, { ...asked, sign: 1, points: 50 })).toMatchObject({ ok: true });
  const card = await readCard(shop.db, member);
  expect(card && balanceOn(card, '2026-11-23').balance).toBe(50);
  expect((await readHistory(shop.db, member)).at(-1)?.body).toMatchObject({
    entries: [{ kind: 'adjusted', why: { manager: 'Ion', note: 'the till was down' } }],
  });
  expect(await adjustPoints(shop, { ...asked, sign: -1, points: 51 })).toMatchObject({
    refusal: { code: 'POINTS_SHORT', most: 50 },
  });
});

test('[L12] nobody else does, and nothing is recorded', async () => {
  await manager();
  const member = await marie();
  const asked = { member, sign: 1, points: 50, note: 'a gift' } as const;
  expect(await adjustPoints(shop, { ...asked, clerk: trialClerk })).toEqual({
    ok: false,
    refusal: { code: 'MANAGER_ONLY' },
  });
  expect(await readHistory(shop.db, member)).toHaveLength(1);
});
