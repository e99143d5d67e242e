import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '#domain/member/card.ts';
import { memberNumber } from '#domain/member/number.ts';
import { readCardBoxes } from '#storage/read/read-shop.ts';
import type { Found } from '#storage/search/search.ts';
import { takeBackEnrolment } from './amend-member.ts';
import { addCardBox, removeCardBox } from './card-boxes.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { enrolMember } from './enrol-member.ts';
import { trialClerk as clerk, type Trial, trialShopOfManager } from './trial-shop.ts';
import { printedNumber, whoseNumber } from './whose-number.ts';

let shop: Trial;
beforeEach(async () => {
  shop = await trialShopOfManager();
  await addCardBox(shop, { by: clerk, first: 'vip 000501', last: 'VIP001000' });
});
afterEach(() => shop.db.leave());

const phones = ['06 12 34 42 18', '06 99 88 77 66', '06 11 22 33 44'];

async function enrolled(phone = 0, card = 'VIP000501'): Promise<Card> {
  const made = await enrolMember(shop, { clerk, country: 'FR', phone: phones[phone] ?? '', card });
  if (!made.ok) throw new Error(made.refusal.code);
  shop.known.set(made.value.number, found(made.value));
  return made.value;
}

function found({ member, number }: Card): Found {
  return { member, number, matched: { field: 'number', from: 0, to: number.length } };
}

test('[N5] who is enrolled with a card has the number that is printed on it', async () => {
  const card = await enrolled();
  expect(card.number).toBe('VIP000501');
  expect(await whoseNumber(shop, 'vip000501')).toEqual([card]);
});

test('[N5] a card that is somebody’s is given to nobody else: it is said whose it is', async () => {
  const { member } = await enrolled();
  const again = { clerk, country: 'FR', phone: phones[1] ?? '', name: 'Ana', card: 'VIP000501' };
  expect(await enrolMember(shop, again)).toEqual({
    ok: false,
    refusal: { code: 'CARD_KNOWN', member },
  });
});

test('[N5] an enrolment that was taken back leaves its card and its phone free', async () => {
  const { member, number } = await enrolled();
  await takeBackEnrolment(shop, { clerk, member });
  expect(await whoseNumber(shop, number)).toEqual([]);
  expect((await enrolled()).number).toBe(number);
});

test('[N4] the number of an article, of a till or of a bank’s card enrols nobody', async () => {
  const article = { sku: 'VIP000600', name: 'Coat', listMinor: 100, priceMinor: 100 };
  await changeCatalogue(shop, { clerk, articles: [article] });
  const asked = { clerk, country: 'FR', name: 'Ana' };
  const codeOf = async (card: string) => {
    const made = await enrolMember(shop, { ...asked, card });
    return made.ok ? made.value.number : made.refusal.code;
  };
  expect(await codeOf('VIP000600')).toBe('NUMBER_OF_GOODS');
  expect(await codeOf('4006381333931')).toBe('NUMBER_OF_GOODS');
  expect(await codeOf(memberNumber(27, 3))).toBe('NUMBER_OF_TILL');
  expect(await codeOf('4111 1111 1111 1111')).toBe('NUMBER_OF_BANK');
  expect(await codeOf('KLUB-0007')).toBe('KLUB-0007');
});

test('[N4] a box is added and taken away by a manager, once each', async () => {
  await addCardBox(shop, { by: clerk, first: 'VIP000501', last: 'VIP001000' });
  const [box, ...others] = await readCardBoxes(shop.db);
  expect(box).toEqual({ first: 'VIP000501', last: 'VIP001000' });
  expect(others).toEqual([]);
  expect(await printedNumber(shop, 'vip000777')).toBe('VIP000777');
  if (!box) throw new Error('no box');
  const bySomebody = await removeCardBox(shop, { by: 'somebody', box });
  expect(bySomebody).toEqual({ ok: false, refusal: { code: 'MANAGER_ONLY' } });
  await removeCardBox(shop, { by: clerk, box });
  expect(await printedNumber(shop, 'VIP000777')).toBeUndefined();
});
