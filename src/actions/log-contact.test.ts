import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCard } from '#storage/read/read-card.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { enrolMember } from './enrol-member.ts';
import { logContact } from './log-contact.ts';
import { putOff } from './put-off.ts';
import { takeBackContact } from './take-back-contact.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';

let shop: Trial;
let member: string;
beforeEach(async () => {
  shop = await trialShop();
  const enrolled = await enrolMember(shop, { clerk, country: 'FR', name: 'Marie D.' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  member = enrolled.value.member;
});
afterEach(() => shop.db.leave());

const call = { channel: 'call', outcome: 'reached', reasons: ['birthday'] } as const;

test('a contact stands on her card with its day, clerk, channel and what it answers', async () => {
  const logged = await logContact(shop, { clerk, member, ...call, note: '  likes the coat ' });
  const card = await readCard(shop.db, member);
  expect(card?.contacts).toEqual([
    {
      id: expect.any(String),
      day: '2026-11-23',
      clerk,
      ...call,
      note: 'likes the coat',
    },
  ]);
  expect(logged).toEqual({ ok: true, value: card?.contacts[0] });
});

test('a contact taken back is gone from her card and both acts stay in her history', async () => {
  const logged = await logContact(shop, { clerk, member, ...call });
  if (!logged.ok) throw new Error(logged.refusal.code);
  const contact = logged.value.id;
  expect(await takeBackContact(shop, { clerk, member, contact })).toMatchObject({ ok: true });
  expect((await readCard(shop.db, member))?.contacts).toEqual([]);
  const types = (await readHistory(shop.db, member)).map(({ body }) => body.type);
  expect(types).toEqual(['member.enrolled', 'contact.recorded', 'contact.taken-back']);
});

test('a contact is taken back once', async () => {
  const taken = await takeBackContact(shop, { clerk, member, contact: 'none' });
  expect(taken).toEqual({ ok: false, refusal: { code: 'CONTACT_UNKNOWN' } });
});

test('a follow-up put off until a day is due at once again when that is taken back', async () => {
  const reason = 'birthday';
  await putOff(shop, { clerk, member, reason, until: '2026-11-26' });
  expect((await readCard(shop.db, member))?.putOff).toEqual({ birthday: '2026-11-26' });
  await putOff(shop, { clerk, member, reason });
  expect((await readCard(shop.db, member))?.putOff).toEqual({});
});

test('putting off until today is refused', async () => {
  const put = await putOff(shop, { clerk, member, reason: 'birthday', until: '2026-11-23' });
  expect(put).toEqual({ ok: false, refusal: { code: 'DAY_NOT_AHEAD' } });
});

test('nothing is recorded about a member who is not here', async () => {
  const logged = await logContact(shop, { clerk, member: 'nobody', ...call });
  expect(logged).toEqual({ ok: false, refusal: { code: 'MEMBER_UNKNOWN' } });
  expect(shop.nudged).toBe(1);
});
