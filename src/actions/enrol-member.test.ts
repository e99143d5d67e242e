import { afterEach, beforeEach, expect, test } from 'vitest';
import { isMemberNumber } from '#domain/member/number.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { amendMember, takeBackEnrolment } from './amend-member.ts';
import { enrolMember } from './enrol-member.ts';
import { giveConsent } from './give-consent.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';

let shop: Trial;
beforeEach(async () => {
  shop = await trialShop();
});
afterEach(() => shop.db.leave());

async function enrolled(phone = '06 12 34 42 18') {
  const card = await enrolMember(shop, { clerk, country: 'FR', phone });
  if (!card.ok) throw new Error(card.refusal.code);
  return card.value;
}

test('a phone is enough: she is on the books with a number of her own', async () => {
  const card = await enrolled();
  expect(isMemberNumber(card.number)).toBe(true);
  expect(card.profile.phones).toEqual([{ typed: '06 12 34 42 18', e164: '+33612344218' }]);
  expect(await readCard(shop.db, card.member)).toEqual(card);
  expect(shop.nudged).toBe(1);
});

test('two members never share a number', async () => {
  const [first, second] = [await enrolled(), await enrolled('06 99 88 77 66')];
  expect(first.number).not.toBe(second.number);
});

test('a number that looks wrong is kept, with a doubt', async () => {
  const card = await enrolled('07700 900 982');
  expect(card.profile.phones?.[0]).toMatchObject({ typed: '07700 900 982', doubtful: true });
});

test('a card needs a person behind it', async () => {
  const nobody = await enrolMember(shop, { clerk, country: 'FR', phone: ' ', name: '' });
  expect(nobody).toEqual({ ok: false, refusal: { code: 'NOBODY' } });
});

test('what no fact can carry is refused before it is written down', async () => {
  const { member } = await enrolled();
  const changes = { email: 'marie@' };
  expect(await amendMember(shop, { clerk, member, changes })).toEqual({
    ok: false,
    refusal: { code: 'EMAIL_FORM' },
  });
  expect(await enrolMember(shop, { clerk, country: 'FR', name: 'M'.repeat(401) })).toEqual({
    ok: false,
    refusal: { code: 'TOO_LONG', most: 400 },
  });
  expect(await readHistory(shop.db, member)).toHaveLength(1);
});

test('a number that is known is found, not enrolled again', async () => {
  const card = await enrolled();
  const matched = { field: 'phone', from: 0, to: 4 } as const;
  shop.known.set('+33612344218', { member: card.member, number: card.number, matched });
  const again = await enrolMember(shop, { clerk, country: 'FR', phone: '+33 6 12 34 42 18' });
  expect(again).toEqual({ ok: false, refusal: { code: 'PHONE_KNOWN', member: card.member } });
});

test('the name comes afterwards, and her yes is kept with the words she was asked in', async () => {
  const { member } = await enrolled();
  await amendMember(shop, { clerk, member, changes: { name: 'Marie D.' } });
  await giveConsent(shop, {
    clerk,
    member,
    wording: 'till-1',
    answers: [{ channel: 'sms', given: true }],
  });
  const card = await readCard(shop.db, member);
  expect(card?.profile.name).toBe('Marie D.');
  expect(card?.consents).toEqual([
    { channel: 'sms', given: true, day: '2026-11-23', clerk, wording: 'till-1' },
  ]);
  expect(await readHistory(shop.db, member)).toHaveLength(3);
});

test('an answer that she pressed herself says so beside the clerk who stood there', async () => {
  const { member } = await enrolled();
  const answers = [{ channel: 'email', given: false }] as const;
  await giveConsent(shop, { clerk, member, wording: 'till-1', answers, byHerself: true });
  const card = await readCard(shop.db, member);
  expect(card?.consents).toEqual([
    { ...answers[0], day: '2026-11-23', clerk, wording: 'till-1', byHerself: true },
  ]);
});

test('an enrolment that nothing was built on can be taken back', async () => {
  const { member } = await enrolled();
  expect(await takeBackEnrolment(shop, { clerk, member })).toMatchObject({ ok: true });
  expect((await readCard(shop.db, member))?.withdrawn).toBe(true);
});
