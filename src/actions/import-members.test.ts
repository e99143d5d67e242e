import { expect, test } from 'vitest';
import { balanceOn } from '#domain/ledger/balance.ts';
import { isMemberNumber } from '#domain/member/number.ts';
import { eachCard } from '#storage/read/each-card.ts';
import { readCard } from '#storage/read/read-card.ts';
import { enrolMember } from './enrol-member.ts';
import { importMembers } from './import-members.ts';
import { checkedFile } from './intake/trial-file.ts';
import { takeBackImport } from './take-back-import.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

const source = 'members.csv';
const clerk = trialClerk;

async function imported(shop: Trial, content: string) {
  const { desk, checked } = await checkedFile(content, { country: 'RO', dates: 'dmy' });
  const done = await importMembers(shop, { clerk, source, desk });
  if (!done.ok) throw new Error(done.refusal.code);
  return { ...done.value, checked };
}

const cardsOf = async (shop: Trial) => (await Array.fromAsync(eachCard(shop.db))).flat();

const list = [
  'Nr;Nume;Telefon;Zi de naștere;Membru din;Puncte;Acceptă SMS;Limba',
  '17;Ana Popescu;0712 034 567;17/05/1990;03/04/2024;320;da;română',
  ';Ioana Marin;0722 000 111;;;;nu;',
  ';王晓丽;131 2345 6789;5月17日;;0;;中文',
].join('\n');

test('a list of members comes in with all that it says of them', async () => {
  const shop = await trialShop();
  const { counts, known, checked } = await imported(shop, list);
  expect(checked).toMatchObject({ good: 3, refused: 0 });
  expect({ ...counts, known }).toMatchObject({ members: 3, purchases: 0, known: 0 });
  const ana = (await cardsOf(shop)).find(({ number }) => number === '17');
  expect(ana).toMatchObject({
    enrolledOn: '2024-04-03',
    enrolledBy: clerk,
    profile: {
      name: 'Ana Popescu',
      phones: [{ typed: '0712 034 567', e164: '+40712034567' }],
      birthday: { month: 5, day: 17 },
      language: 'ro',
    },
    consents: [{ channel: 'sms', given: true, day: '2026-11-23', wording: 'import@1' }],
  });
  expect(ana && balanceOn(ana, '2026-11-23').available).toBe(320);
});

test('whoever comes without a number gets one that no enrolment ever gets', async () => {
  const shop = await trialShop();
  await imported(shop, list);
  await imported(shop, 'Nume;Telefon\nVioleta Rusu;0733 000 222\n');
  const enrolled = await enrolMember(shop, { clerk, phone: '0744 000 333', country: 'RO' });
  const numbers = (await cardsOf(shop)).map(({ number }) => number);
  expect(enrolled.ok && numbers.includes(enrolled.value.number)).toBe(true);
  expect(new Set(numbers).size).toBe(5);
  expect(numbers.filter(isMemberNumber)).toHaveLength(4);
});

test('[I13] one number and one phone is one member: the second row of her is refused', async () => {
  const twice = [
    'Nr;Nume;Telefon',
    '17;Ana Popescu;0712 034 567',
    '18;Ana P.;+40 712 034 567',
    '17;Ioana;',
  ];
  const { checked } = await imported(await trialShop(), twice.join('\n'));
  expect(
    checked.toMend.map(({ row, issues }) => [row, issues[0]?.field, issues[0]?.limit]),
  ).toEqual([
    [3, 'phone', 2],
    [4, 'number', 2],
  ]);
});

test('whoever is here already stays as she is', async () => {
  const shop = await trialShop();
  const enrolled = await enrolMember(shop, { clerk, phone: '0712034567', country: 'RO' });
  if (!enrolled.ok) throw new Error('not enrolled');
  const { member, number } = enrolled.value;
  const matched = { field: 'phone', from: 0, to: 1 } as const;
  shop.known.set('+40712034567', { member, number, matched });
  const { counts, known } = await imported(shop, list);
  expect({ members: counts.members, known }).toEqual({ members: 2, known: 1 });
  expect(await readCard(shop.db, member)).toEqual(enrolled.value);
});

test('a row is mended on the spot, and read like any other', async () => {
  const broken = 'Nume;Telefon;Zi de naștere\n=Ana;0712034567;31/04\nIoana;fără;17/05\n';
  const { desk, checked } = await checkedFile(broken, { country: 'RO', dates: 'dmy' });
  expect(checked).toMatchObject({ good: 0, refused: 2 });
  expect(await desk.mend(3, ['Ioana', '0722000111', '17/05'])).toMatchObject({
    good: 1,
    refused: 1,
  });
  const again = await desk.mend(2, ['=Ana', '0712034567', '31/04']);
  expect(again.toMend).toMatchObject([{ row: 2, issues: [{ code: 'BIRTHDAY_UNREADABLE' }] }]);
  expect(await desk.refused()).toEqual(again.toMend);
});

test('taken back, they are gone, but for whoever did something here since', async () => {
  const shop = await trialShop();
  const { batch } = await imported(shop, list);
  expect(await cardsOf(shop)).toHaveLength(3);
  await takeBackImport(shop, { clerk, batch });
  expect(await cardsOf(shop)).toEqual([]);
});
