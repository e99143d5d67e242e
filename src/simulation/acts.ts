import { adjustPoints } from '#actions/adjust-points.ts';
import { amendMember } from '#actions/amend-member.ts';
import { giveCard } from '#actions/change-card.ts';
import { enrolMember } from '#actions/enrol-member.ts';
import { eraseMember } from '#actions/erase-member.ts';
import { givePurchase } from '#actions/give-purchase.ts';
import { logContact } from '#actions/log-contact.ts';
import { mergeMembers, separateMembers } from '#actions/merge-members.ts';
import { publishProgramme } from '#actions/publish-programme.ts';
import { ringUp } from '#actions/ring-up.ts';
import { dayIn, momentNow } from '#actions/shop-day.ts';
import { takeBack } from '#actions/take-back.ts';
import { addDays } from '#domain/calendar/day.ts';
import type { MemberId, Profile } from '#domain/member/member.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { Basket } from '#domain/purchase/purchase.ts';
import { usableHeld } from '#domain/set-aside/usable.ts';
import type { Chance } from '#sample/chance.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHeld } from '#storage/read/read-held.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { type SimTill, ZONE } from './sim-till.ts';

export const MANAGER = 'manager';

/** What tills of one boutique draw on: who was enrolled anywhere, what was sold anywhere. */
export interface Known {
  readonly members: MemberId[];
  readonly purchases: string[];
  /** Those among them that were nobody's. */
  readonly unnamed: string[];
  /** Each is like no other's, so that it can be looked for wherever she was erased. */
  readonly names: Map<MemberId, string>;
}

/** What goes on around a clerk. */
export interface Around {
  readonly chance: Chance;
  /** Time passes between what was shown and what is recorded. */
  meanwhile(): Promise<void>;
}

/** Something that a clerk does at a till; it may be refused, and then nothing happened. */
export type Act = (till: SimTill, known: Known, around: Around) => Promise<void>;

/** So few that some of them are given at two tills. */
const MOST_PHONES = 13;

export const enrol: Act = async ({ shop }, { members, names }, { chance }) => {
  const name = `Member ${chance.whole(1_000_000, 9_999_999)}`;
  const phone = `06 12 34 56 ${chance.whole(10, MOST_PHONES)}`;
  const told = chance.pick([{ name }, { name }, { name, phone }, { phone }, { phone }]);
  const enrolled = await enrolMember(shop, { clerk: MANAGER, country: 'FR', ...told });
  if (!enrolled.ok) return;
  members.push(enrolled.value.member);
  if ('name' in told) names.set(enrolled.value.member, name);
};

export const sell: Act = sells('earns');
export const sellForPoints: Act = sells('spends');
/** More than the till holds, on a manager's word. */
export const sellOnCourtesy: Act = sells('courtesy');

function sells(how: 'earns' | 'spends' | 'courtesy'): Act {
  return async (till, known, around) => await ringUpOne(till, known, { ...around, how });
}

interface Wish extends Around {
  readonly how: 'earns' | 'spends' | 'courtesy';
}

async function ringUpOne(
  { shop, db }: SimTill,
  { members, purchases }: Known,
  { chance, meanwhile, how }: Wish,
): Promise<void> {
  if (members.length === 0) return;
  const asked = chance.pick(members);
  const { day } = momentNow(shop);
  const [card, programmes] = await Promise.all([readCard(db, asked), readProgrammes(db)]);
  if (card === undefined || programmes.length === 0) return;
  const { member } = card;
  const held = usableHeld(card, (await readHeld(db, member)).lots, day);
  const wish = 20 * chance.whole(1, 4);
  const priceMinor = 100 * chance.whole(5, 60);
  const article = { sku: 'shirt', name: 'Shirt', listMinor: priceMinor, priceMinor };
  const basket: Basket = {
    lines: [{ id: 'shirt', article, quantity: chance.whole(1, 2) }],
    ...(how !== 'earns' && { spend: wish }),
  };
  const promised = quote({ ...inForce(programmes, day), card, basket, day });
  const { dueMinor } = promised.totals;
  const sale = shop.newId();
  await meanwhile();
  const rung = await ringUp(shop, {
    ...{ clerk: MANAGER, sale, member, basket, shownDueMinor: dueMinor },
    tenders: dueMinor > 0 ? [{ kind: 'cash', amountMinor: dueMinor }] : [],
    ...(how === 'courtesy' && {
      courtesy: { points: Math.max(0, wish - held), manager: MANAGER },
    }),
  });
  if (rung.ok) purchases.push(sale);
}

/** Of this till or of another, as far as this one has heard of it. */
export const bringBack: Act = async ({ shop }, { purchases }, { chance }) => {
  if (purchases.length === 0) return;
  await takeBack(shop, {
    ...{ clerk: MANAGER, purchase: chance.pick(purchases), refundKind: 'cash', why: 'return' },
    lines: [{ line: 'shirt', quantity: 1 }],
  });
};

/** Nobody's card was on it at first, at this till or another. */
export const giveLater: Act = async ({ shop }, { members, unnamed }, { chance }) => {
  if (members.length === 0 || unnamed.length === 0) return;
  const purchase = chance.pick(unnamed);
  await givePurchase(shop, { clerk: MANAGER, purchase, member: chance.pick(members) });
};

export const sellToNobody: Act = async ({ shop }, { purchases, unnamed }, { chance }) => {
  const priceMinor = 100 * chance.whole(5, 60);
  const article = { sku: 'shirt', name: 'Shirt', listMinor: priceMinor, priceMinor };
  const sale = shop.newId();
  const rung = await ringUp(shop, {
    ...{ clerk: MANAGER, sale, shownDueMinor: priceMinor },
    basket: { lines: [{ id: 'shirt', article, quantity: 1 }] },
    tenders: [{ kind: 'cash', amountMinor: priceMinor }],
  });
  if (rung.ok) for (const list of [purchases, unnamed]) list.push(sale);
};

/** She moved, or has another phone, which may be somebody else's too. */
export const amend: Act = async ({ shop }, { members }, { chance }) => {
  if (members.length === 0) return;
  const member = chance.pick(members);
  const tail = chance.whole(10, MOST_PHONES);
  const phones = [{ typed: `06 12 34 56 ${tail}`, e164: `+336123456${tail}` }];
  const address = `Street ${tail}`;
  const changes = chance.pick<Partial<Profile>>([{ phones }, { address }, { phones, address }]);
  await amendMember(shop, { clerk: MANAGER, member, changes });
};

/** In place of one that was lost, or beside it. */
export const newCard: Act = async ({ shop, db }, { members }, { chance }) => {
  if (members.length === 0) return;
  const member = chance.pick(members);
  const number = (await readCard(db, member))?.number;
  const lost = number !== undefined && chance.percent(50) ? { lost: number } : {};
  await giveCard(shop, { clerk: MANAGER, member, ...lost });
};

export const adjust: Act = async ({ shop }, { members }, { chance }) => {
  if (members.length === 0) return;
  const asked = { clerk: MANAGER, member: chance.pick(members), note: 'simulated' };
  await adjustPoints(shop, { ...asked, sign: 1, points: chance.whole(1, 60) });
};

/** What was said stands in the note, with her name in it. */
export const contact: Act = async ({ shop }, { members, names }, { chance }) => {
  if (members.length === 0) return;
  const member = chance.pick(members);
  const call = { channel: 'call', outcome: 'reached', reasons: [] } as const;
  await logContact(shop, { clerk: MANAGER, member, ...call, note: `${names.get(member)} called` });
};

export const merge: Act = async ({ shop }, { members }, { chance }) => {
  const [member, into] = chance.some(members, 2);
  if (member === undefined || into === undefined) return;
  await mergeMembers(shop, { clerk: MANAGER, member, into, note: 'simulated' });
};

export const separate: Act = async ({ shop }, { members }, { chance }) => {
  if (members.length === 0) return;
  const member = chance.pick(members);
  await separateMembers(shop, { clerk: MANAGER, member, note: 'simulated' });
};

/** She asks to be forgotten, while facts about her may be on their way or at tills cut off. */
export const erase: Act = async ({ shop }, { members }, { chance }) => {
  if (members.length === 0) return;
  await eraseMember(shop, { clerk: MANAGER, member: chance.pick(members), reason: 'asked' });
};

/** From tomorrow on every purchase earns once or twice as much. */
export const publish: Act = async ({ shop, db }, _, { chance }) => {
  const last = (await readProgrammes(db)).at(-1);
  if (last?.earning === undefined) return;
  const rate = { ...last.earning.rate, points: chance.whole(1, 2) };
  const programme = { ...last, earning: { ...last.earning, rate } };
  const from = addDays(dayIn(ZONE, shop.now()), 1);
  await publishProgramme(shop, { by: MANAGER, programme, from });
};
