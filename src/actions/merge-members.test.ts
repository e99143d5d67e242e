import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balanceOn } from '#domain/ledger/balance.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { quote } from '#domain/promise/ring-up.ts';
import { append } from '#storage/append.ts';
import { readCard, readOwnCard } from '#storage/read/read-card.ts';
import { readDesk } from '#storage/read/read-desk.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { readRoster } from '#storage/read/read-roster.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { rebuild } from '#storage/rebuild.ts';
import { adjustPoints } from './adjust-points.ts';
import { enrolMember } from './enrol-member.ts';
import { mergeMembers, separateMembers } from './merge-members.ts';
import { ringUp } from './ring-up.ts';
import { momentNow } from './shop-day.ts';
import { takeBack } from './take-back.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

const clerk = 'ana';
const note = 'she showed both cards';
const DAY = '2026-11-24';
const house = houseProgramme('CNY');
const programme = {
  ...{ ...house, benefits: [] },
  ...(house.redemption && {
    redemption: {
      ...house.redemption,
      ...{ block: { points: 50, minor: 500 }, capBasisPoints: 10_000, minPoints: 50 },
    },
  }),
};
let shop: Trial;
let marie: string;
let maria: string;

beforeEach(async () => {
  shop = await trialShop({ programme });
  const pin = { salt: '', hash: '', rounds: 1 };
  await append(shop.db, { clerk, at: momentNow(shop) }, () => ({
    bodies: [{ type: 'clerk.changed', clerk, name: 'Ana', role: 'manager', pin }],
    cards: [],
  }));
  marie = await enrolled('Marie D.', '0612345678', 120);
  shop.instant += 86_400_000;
  maria = await enrolled('Maria D.', '0687654321', 80);
});
afterEach(() => shop.db.leave());

async function enrolled(name: string, phone: string, points: number): Promise<string> {
  const done = await enrolMember(shop, { clerk, country: 'FR', name, phone });
  if (!done.ok) throw new Error(done.refusal.code);
  const { member } = done.value;
  await adjustPoints(shop, { clerk, member, sign: 1, points, note: 'opening' });
  shop.instant += 1000;
  return member;
}

const merge = () => mergeMembers(shop, { clerk, member: maria, into: marie, note });
const separate = () => separateMembers(shop, { clerk, member: maria, note });
const balanceOf = async (member: string) => {
  const card = await readCard(shop.db, member);
  return card && balanceOn(card, DAY).balance;
};
const balances = async () => [await balanceOf(marie), await balanceOf(maria)];

async function sell(member: string, spend: number) {
  shop.instant += 1000;
  const article = { sku: 'hat', name: 'Hat', listMinor: 10_000, priceMinor: 10_000 };
  const basket = { lines: [{ id: 'hat', article, quantity: 1 }], spend };
  const card = await readCard(shop.db, member);
  const [rules] = await readProgrammes(shop.db);
  if (!rules) throw new Error('it was published');
  const { dueMinor } = quote({ programme: rules, card, basket, day: DAY }).totals;
  const asked = { clerk, sale: shop.newId(), member, basket, shownDueMinor: dueMinor };
  const rung = await ringUp(shop, { ...asked, tenders: [{ kind: 'card', amountMinor: dueMinor }] });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value;
}

async function rosterNames() {
  const rows = (await Array.fromAsync(readRoster(shop.db, DAY))).flat();
  return rows.map(({ name }) => name);
}

describe('two members who are one', () => {
  test('[F7] whichever card is asked for is the one card of both', async () => {
    expect(await balances()).toEqual([120, 80]);
    expect(await merge()).toMatchObject({ ok: true });
    expect(await balances()).toEqual([200, 200]);
    expect(await readCard(shop.db, maria)).toEqual(await readCard(shop.db, marie));
    expect((await readCard(shop.db, maria))?.profile.name).toBe('Marie D.');
    expect(await rosterNames()).toEqual(['Marie D.']);
    expect((await readDesk(shop.db, DAY)).candidates.length).toBeLessThan(2);
    const types = (await readHistory(shop.db, maria)).map(({ body }) => body.type);
    expect(types.filter((type) => type === 'member.enrolled')).toHaveLength(2);
    expect((await rebuild(shop.db)).changed).toEqual([]);
  });

  test('[F7] 150 spent on either take 120 and 30, and each keeps her own lots', async () => {
    await merge();
    const { card, purchase } = await sell(maria, 150);
    expect(purchase.member).toBe(marie);
    expect(card && balanceOn(card, DAY).balance).toBe(50 + purchase.earnedPoints);
    const own = await Promise.all([marie, maria].map((id) => readOwnCard(shop.db, id)));
    const left = own.map((each) => each?.lots.reduce((sum, { left: has }) => sum + has, 0));
    expect(left).toEqual([purchase.earnedPoints, 50]);
    expect((await rebuild(shop.db)).changed).toEqual([]);
  });

  test('[F8] brought back after they were parted, points go back to whose they were', async () => {
    await merge();
    const { purchase } = await sell(marie, 150);
    await separate();
    expect(await balances()).toEqual([purchase.earnedPoints, 50]);
    const back = { clerk, purchase: purchase.id, lines: [{ line: 'hat', quantity: 1 }] };
    const taken = await takeBack(shop, { ...back, refundKind: 'card', why: 'return' });
    expect(taken).toMatchObject({ ok: true });
    expect(await balances()).toEqual([120, 80]);
    expect((await rebuild(shop.db)).changed).toEqual([]);
  });

  test('[F8] parted with nothing spent, it is as if it had never been', async () => {
    const things = fc.array(fc.constantFrom('marie', 'maria'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(things, async (bought) => {
        for (const who of bought) await sell(who === 'marie' ? marie : maria, 0);
        const before = await Promise.all([marie, maria].map((id) => readCard(shop.db, id)));
        shop.instant += 1000;
        expect(await merge()).toMatchObject({ ok: true });
        expect(await separate()).toMatchObject({ ok: true });
        const after = await Promise.all([marie, maria].map((id) => readCard(shop.db, id)));
        const bare = after.map((card) => card && { ...card, linked: undefined });
        expect(bare).toEqual(before.map((card) => card && { ...card, linked: undefined }));
        expect(await rosterNames()).toHaveLength(2);
        expect((await rebuild(shop.db)).changed).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('[F7] three who are one, one after the other', async () => {
    const third = await enrolled('M. Dupont', '0611111111', 30);
    await merge();
    await mergeMembers(shop, { clerk, member: marie, into: third, note });
    expect(await balances()).toEqual([230, 230]);
    expect(await rosterNames()).toEqual(['M. Dupont']);
    await separateMembers(shop, { clerk, member: marie, note });
    expect([await balanceOf(third), ...(await balances())]).toEqual([30, 200, 200]);
    expect((await rebuild(shop.db)).changed).toEqual([]);
  });

  test.each([
    ['MANAGER_ONLY', { clerk: trialClerk }],
    ['NOTE_MISSING', { note: ' ' }],
    ['MEMBER_UNKNOWN', { into: 'nobody' }],
  ])('it is refused and nothing is recorded: %s', async (code, change) => {
    const asked = { clerk, member: maria, into: marie, note, ...change };
    expect(await mergeMembers(shop, asked)).toEqual({ ok: false, refusal: { code } });
    expect(await balances()).toEqual([120, 80]);
  });

  test('who is one already is not merged again, and who is alone is not parted', async () => {
    expect(await separate()).toMatchObject({ refusal: { code: 'NOT_MERGED' } });
    await merge();
    expect(await merge()).toMatchObject({ refusal: { code: 'SAME_PERSON' } });
    const back = { clerk, member: marie, into: maria, note };
    expect(await mergeMembers(shop, back)).toMatchObject({ refusal: { code: 'SAME_PERSON' } });
  });
});
