import { afterEach, beforeEach, expect, test } from 'vitest';
import { append } from '#storage/append.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { enrolMember } from './enrol-member.ts';
import { giveTier, takeBackTier } from './give-tier.ts';
import { momentNow } from './shop-day.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

const clerk = 'ana';
const note = 'a neighbour of thirty years';
let shop: Trial;
let member: string;
beforeEach(async () => {
  shop = await trialShop();
  const pin = { salt: '', hash: '', rounds: 1 };
  await append(shop.db, { clerk, at: momentNow(shop) }, () => ({
    bodies: [{ type: 'clerk.changed', clerk, name: 'Ana', role: 'manager', pin }],
    cards: [],
  }));
  const enrolled = await enrolMember(shop, { clerk, country: 'FR', name: 'Marie D.' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  member = enrolled.value.member;
});
afterEach(() => shop.db.leave());

const given = async () => (await readCard(shop.db, member))?.tierByHand;

test('[T5] a manager gives her a tier until a day, and the reason stays with it', async () => {
  const asked = { clerk, member, tier: 'vip', until: '2027-01-31', note: `  ${note} ` };
  expect(await giveTier(shop, asked)).toMatchObject({ ok: true });
  expect(await given()).toEqual({
    ...{ tier: 'vip', from: '2026-11-23', until: '2027-01-31', manager: clerk, note },
  });
});

test('[T5] taken back it is gone, once, and both acts stay in her history', async () => {
  await giveTier(shop, { clerk, member, tier: 'vip', note });
  expect(await takeBackTier(shop, { clerk, member })).toMatchObject({ ok: true });
  expect(await given()).toBeUndefined();
  const again = await takeBackTier(shop, { clerk, member });
  expect(again).toEqual({ ok: false, refusal: { code: 'NOTHING_GIVEN' } });
  const types = (await readHistory(shop.db, member)).map(({ body }) => body.type);
  expect(types).toEqual(['member.enrolled', 'tier.given', 'tier.taken-back']);
});

test.each([
  ['MANAGER_ONLY', { clerk: trialClerk }],
  ['TIER_UNKNOWN', { tier: 'platinum' }],
  ['NOTE_MISSING', { note: ' ' }],
  ['DAY_PAST', { until: '2026-11-22' }],
  ['MEMBER_UNKNOWN', { member: 'nobody' }],
])('it is refused and nothing is recorded: %s', async (code, change) => {
  const refused = await giveTier(shop, { clerk, member, tier: 'vip', note, ...change });
  expect(refused).toEqual({ ok: false, refusal: { code } });
  expect(await given()).toBeUndefined();
});

test('only a manager takes it back', async () => {
  await giveTier(shop, { clerk, member, tier: 'vip', note });
  const refused = await takeBackTier(shop, { clerk: trialClerk, member });
  expect(refused).toEqual({ ok: false, refusal: { code: 'MANAGER_ONLY' } });
});
