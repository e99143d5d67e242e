import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '#domain/member/card.ts';
import { cardsOf } from '#domain/member/card-numbers.ts';
import { isMemberNumber } from '#domain/member/number.ts';
import { readCard } from '#storage/read/read-card.ts';
import { rebuild } from '#storage/rebuild.ts';
import { openSearch } from '#storage/search/open-search.ts';
import type { Search } from '#storage/search/search.ts';
import { giveCard, loseCard, takeBackCard } from './change-card.ts';
import { enrolMember } from './enrol-member.ts';
import { eraseMember } from './erase-member.ts';
import { trialClerk as clerk, type Trial, trialShopOfManager } from './trial-shop.ts';
import { whoseNumber } from './whose-number.ts';

let shop: Omit<Trial, 'search'> & { search: Search };
beforeAll(async () => {
  const trial = await trialShopOfManager();
  shop = { ...trial, search: openSearch(trial.db) };
  await shop.search.ready;
});
afterAll(() => {
  shop.search.close();
  shop.db.leave();
});

async function enrolled(card?: string): Promise<Card> {
  const asked = { clerk, country: 'FR', name: 'Ana', ...(card !== undefined && { card }) };
  const made = await enrolMember(shop, asked);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

async function found(number: string): Promise<readonly string[]> {
  return (await whoseNumber(shop, number)).map(({ member }) => member);
}

test('[N6] a card handed over later finds her, and so does the number from before', async () => {
  const { member, number } = await enrolled();
  await giveCard(shop, { clerk, member, card: 'vip-000501' });
  const card = await readCard(shop.db, member);
  expect(card?.number).toBe('VIP-000501');
  expect(await found('vip-000501')).toEqual([member]);
  expect(await found(number)).toEqual([member]);
  expect((await shop.search.lookUp('VIP-0005', 5))[0]?.number).toBe('VIP-000501');
  expect(await rebuild(shop.db)).toMatchObject({ changed: [] });
});

test('[N6] a card that takes the place of a lost one, and that taken back', async () => {
  const { member, number } = await enrolled();
  const given = await giveCard(shop, { clerk, member, card: 'VIP-000511', lost: number });
  if (!given.ok) throw new Error(given.refusal.code);
  const after = await readCard(shop.db, member);
  expect(after && cardsOf([after])).toEqual([
    { number: 'VIP-000511', lost: false },
    { number, lost: true },
  ]);
  await takeBackCard(shop, { clerk, member, words: given.value.words });
  const before = await readCard(shop.db, member);
  expect(before && cardsOf([before])).toEqual([{ number, lost: false }]);
  expect(await found('VIP-000511')).toEqual([]);
});

test('[N6] without a printed card she gets a number of the till that nobody else has', async () => {
  const { member, number } = await enrolled();
  await giveCard(shop, { clerk, member, lost: number });
  const card = await readCard(shop.db, member);
  expect(card && isMemberNumber(card.number)).toBe(true);
  const other = await enrolled();
  expect(new Set([number, card?.number, other.number]).size).toBe(3);
});

test('[N5] a card that is somebody’s is given to no other; a lost one is hers again', async () => {
  const ana = await enrolled('VIP-000502');
  const { member } = await enrolled();
  const refusal = { code: 'CARD_KNOWN', member: ana.member, name: 'Ana' };
  expect(await giveCard(shop, { clerk, member, card: 'VIP-000502' })).toEqual({
    ok: false,
    refusal,
  });
  await loseCard(shop, { clerk, member: ana.member, card: 'VIP-000502' });
  expect(await giveCard(shop, { clerk, member, card: 'VIP-000502' })).toEqual({
    ok: false,
    refusal,
  });
  await giveCard(shop, { clerk, member: ana.member, card: 'VIP-000502' });
  const card = await readCard(shop.db, ana.member);
  expect(card && cardsOf([card])).toEqual([{ number: 'VIP-000502', lost: false }]);
});

test('[F10] of who was erased no number is left, and her card is free', async () => {
  const { member } = await enrolled('KLUB-0001');
  await giveCard(shop, { clerk, member, card: 'KLUB-0002', lost: 'KLUB-0001' });
  await eraseMember(shop, { clerk, member, reason: 'asked' });
  expect(JSON.stringify(await readCard(shop.db, member))).not.toContain('KLUB');
  expect(JSON.stringify(await shop.db.facts.toArray())).not.toContain('KLUB');
  expect(await found('KLUB-0001')).toEqual([]);
});
