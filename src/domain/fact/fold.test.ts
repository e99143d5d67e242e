import { expect, test } from 'vitest';
import { newMember, vip } from '../example/cards.ts';
import { basketOf, dressScarfBelt, line } from '../example/goods.ts';
import { bringBack, openTill, record, sell } from '../example/till.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { FactBody } from './fact.ts';
import { applyFact, foldCard } from './fold.ts';
import type { SealedFact } from './member-record.ts';

const programme = houseProgramme('CNY');
const day = '2026-11-23';
const coat = basketOf(line('coat', 14_800, { category: 'coats' }));
const born = { ...vip, profile: { birthday: { month: 11, day: 3 } } };

function fact(body: FactBody, order: number, more: Partial<SealedFact> = {}): SealedFact {
  const sealing = { hash: `hash ${order}`, till: 'b', clerk: 'ana', boutique: 'main-street' };
  return { ...sealing, recordedAt: { instant: 0, day, order }, body, ...more };
}

const enrolment = fact(
  { type: 'member.enrolled', member: 'marie', number: '2000100000014', profile: { name: 'Marie' } },
  5,
);

const amended = (changes: object) =>
  ({ type: 'member.amended', member: 'marie', changes }) as const satisfies FactBody;

test('[F1] the last to change a field is the last in the order of recording', () => {
  const facts = [
    fact(amended({ name: 'Late' }), 9),
    enrolment,
    fact(amended({ name: 'Early' }), 7),
  ];
  expect(foldCard(facts)?.profile.name).toBe('Late');
});

test('[F1] of two tills in one instant the same one always comes first', () => {
  const [a, b] = [
    fact(amended({ name: 'A' }), 7, { till: 'a', hash: 'z' }),
    fact(amended({ name: 'B' }), 7, { till: 'b', hash: 'y' }),
  ];
  expect(foldCard([enrolment, a, b])?.profile.name).toBe('B');
  expect(foldCard([enrolment, b, a])?.profile.name).toBe('B');
});

test('[F1] in one instant goods are bought before they come back', () => {
  const sale = sell(openTill(newMember), { programme, basket: coat, day });
  const lines = [{ line: 'coat', quantity: 1 }];
  const back = bringBack(sale.till, { programme, purchase: sale.purchase, lines, day });
  const atOnce = back.till.facts.map((each, index) => ({
    ...each,
    hash: `hash ${9 - index}`,
    recordedAt: { instant: 1, day, order: 1 },
  }));
  const { lots, purchases, debt } = back.till.card;
  expect(foldCard(atOnce.toReversed())).toMatchObject({ lots, purchases, debt });
});

test('[F1] in one instant a contact is made before it is taken back', () => {
  const member = 'marie';
  const made = {
    id: 'c1',
    day,
    clerk: 'ana',
    channel: 'call',
    outcome: 'done',
    reasons: [],
  } as const;
  const facts = [
    fact({ type: 'contact.taken-back', member, contact: 'c1' }, 9, { hash: 'a' }),
    fact({ type: 'contact.recorded', member, contact: made }, 9, { hash: 'b' }),
  ];
  expect(foldCard([enrolment, ...facts])?.contacts).toEqual([]);
});

test('[F2] enrolment comes first, though its till’s clock was ahead', () => {
  const early = fact(amended({ note: 'likes linen' }), 1, { till: 'a' });
  expect(foldCard([early, enrolment])?.profile).toEqual({ name: 'Marie', note: 'likes linen' });
});

test('[F2] nobody has a card without being enrolled', () => {
  expect(foldCard([fact(amended({ name: 'Marie' }), 1)])).toBeNull();
  expect(foldCard([])).toBeNull();
});

test('[F2] facts about others and about the shop change nothing', () => {
  const card = foldCard([enrolment]);
  const other = fact({ ...amended({ name: 'X' }), member: 'zoe' }, 9);
  const shop = fact({ type: 'import.taken-back', batch: 'b' }, 10);
  const claim = fact({ type: 'points.claimed', member: 'marie', claim: 'c', points: 5 }, 11);
  expect([other, shop, claim].reduce(applyFact, card)).toEqual(card);
});

test('[F3] a purchase is kept as its sum, with the category most of it went to', () => {
  const { till, purchase } = sell(openTill(born), { programme, basket: dressScarfBelt, day });
  expect(till.card.purchases.at(-1)).toEqual({
    ...{ id: purchase.id, day, netMinor: 130_000, firstMinor: 130_000, category: 'dresses' },
  });
  expect(till.card.used).toEqual([
    { benefit: 'birthday-25', day, purchase: purchase.id, receipt: purchase.receipt },
  ]);
});

test('[F4] all brought back, the benefit is hers again; in part, it stays used', () => {
  const { till, purchase } = sell(openTill(born), { programme, basket: dressScarfBelt, day });
  const bought = { programme, purchase, day };
  const part = bringBack(till, { ...bought, lines: [{ line: 'dress', quantity: 1 }] });
  expect(part.till.card.used).toHaveLength(1);
  const before = [part.taken.return];
  const rest = bringBack(part.till, { ...bought, before, lines: [], why: 'void' });
  expect(rest.till.card.used).toEqual([]);
  expect(rest.till.card.purchases.at(-1)?.netMinor).toBe(0);
});

test('[F4] a return that names no purchase is a sum below nought', () => {
  const goods = { line: 'x', sku: 'x', name: 'Coat', quantity: 1, netMinor: 500, refundMinor: 500 };
  const points = { givenBackPoints: 0, clawedBackPoints: 0 };
  const returned = fact(
    {
      type: 'purchase.returned',
      member: 'marie',
      return: {
        ...{ id: 'r1', receipt: 'C1', day, why: 'return', lines: [goods] },
        ...{ refundMinor: 500, refundKind: 'other', ...points },
      },
      entries: [],
    },
    9,
  );
  expect(foldCard([enrolment, returned])?.purchases).toEqual([
    { id: 'r1', day, netMinor: -500, firstMinor: 0 },
  ]);
});

test('[F4] a return that is known before its purchase meets it in the same sum', () => {
  const sale = sell(openTill(newMember), { programme, basket: coat, day });
  const lines = [{ line: 'coat', quantity: 1 }];
  const back = bringBack(sale.till, { programme, purchase: sale.purchase, lines, day });
  const [enrolled, bought, returned] = back.till.facts;
  if (!enrolled || !bought || !returned) throw new Error('three facts');
  const card = [enrolled, returned, bought].reduce(applyFact, null);
  expect(card).toEqual({ ...back.till.card, lots: card?.lots });
  expect(card?.lots.every(({ left }) => left === 0)).toBe(true);
  expect(card?.debt).toBe(0);
});

test('[F6] the last word holds, and null empties a field', () => {
  const facts = [
    enrolment,
    fact(amended({ email: 'marie@example.org', note: 'linen' }), 6),
    fact(amended({ email: null, callName: 'Madame D.' }), 7),
    fact({ ...amended({}), withdrawn: true }, 8),
  ];
  expect(foldCard(facts)).toMatchObject({ withdrawn: true });
  expect(foldCard(facts)?.profile).toEqual({ name: 'Marie', note: 'linen', callName: 'Madame D.' });
});

test('[F6] consents, contacts and puttings-off are kept, and taken back', () => {
  const word = { channel: 'sms', given: true, day, clerk: 'ana', wording: 'w1' } as const;
  const contact = {
    id: 'c1',
    day,
    clerk: 'ana',
    channel: 'call',
    outcome: 'reached',
    reasons: [],
  } as const;
  const reason = 'birthday';
  const member = 'marie';
  const told: FactBody[] = [
    { type: 'consent.recorded', member, words: [word, { ...word, given: false }] },
    { type: 'contact.recorded', member, contact },
    { type: 'contact.recorded', member, contact: { ...contact, id: 'c2' } },
    { type: 'contact.taken-back', member, contact: 'c1' },
    { type: 'follow-up.put-off', member, putOff: { reason, until: '2026-12-01', clerk: 'ana' } },
  ];
  const facts = told.map((body, index) => fact(body, 10 + index));
  expect(foldCard([enrolment, ...facts])).toMatchObject({
    ...{ consents: [{ given: true }, { given: false }], contacts: [{ id: 'c2' }] },
    putOff: { birthday: '2026-12-01' },
  });
  const again = fact({ type: 'follow-up.put-off', member, putOff: { reason, clerk: 'ana' } }, 20);
  expect(foldCard([enrolment, ...facts, again])?.putOff).toEqual({});
});

test('[F3] an entry in the ledger of another member is a fault', () => {
  const why = { code: 'OPENING_BALANCE', batch: 'b' } as const;
  const entry = { member: 'zoe', day, why, kind: 'earned', points: 5, lot: 'l' } as const;
  const till = openTill(newMember);
  const wrong = { type: 'points.adjusted', member: 'marie', entries: [entry] } as const;
  expect(() => record(till, wrong, day)).toThrow('another member');
});

test('[F5] a gift card says nothing of her taste and is no purchase to speak of', () => {
  const basket = basketOf(line('card', 5000, { tags: ['gift-card'], category: 'cards' }));
  const programme: Programme = houseProgramme('CNY');
  const { till } = sell(openTill(newMember), { programme, basket, day });
  expect(till.card.bought.categories).toEqual({});
  expect(till.card.purchases).toMatchObject([{ netMinor: 0 }]);
});

test('[F6] a tier given by hand takes the place of the one before, and may be taken back', () => {
  const given = (tier: string) => ({ tier, from: day, manager: 'ana', note: 'a neighbour' });
  const [one, other] = ['vip', 'gold'].map((tier, place) =>
    fact({ type: 'tier.given', member: 'marie', given: given(tier) }, 10 + place),
  ) as [SealedFact, SealedFact];
  const back = fact({ type: 'tier.taken-back', member: 'marie', manager: 'ana' }, 12);
  expect(foldCard([enrolment, other, one])?.tierByHand).toEqual(given('gold'));
  expect(foldCard([enrolment, other, one, back])).toEqual(foldCard([enrolment]));
});
