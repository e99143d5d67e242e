import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { shopFigures } from '#domain/insight/shop-figures.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { packBlock } from '#protocol/block.ts';
import { append } from '#storage/append.ts';
import { audit } from '#storage/audit.ts';
import { loadBlocks } from '#storage/blocks.ts';
import { park, saveDraft } from '#storage/draft.ts';
import { eachCard } from '#storage/read/each-card.ts';
import { readCard } from '#storage/read/read-card.ts';
import { rebuild } from '#storage/rebuild.ts';
import { openSearch } from '#storage/search/open-search.ts';
import { someRecord } from '#storage/some-members.ts';
import { adjustPoints } from './adjust-points.ts';
import { amendMember } from './amend-member.ts';
import { cardsAfter } from './card-after.ts';
import { enrolMember } from './enrol-member.ts';
import { eraseMember } from './erase-member.ts';
import { giveConsent } from './give-consent.ts';
import { giveTier } from './give-tier.ts';
import { logContact } from './log-contact.ts';
import { mergeMembers } from './merge-members.ts';
import { ringUp } from './ring-up.ts';
import { momentNow } from './shop-day.ts';
import { takeBack } from './take-back.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';

const clerk = 'ana';
const canary = 'canary';
const programme = { ...houseProgramme('CNY'), benefits: [] };
let shop: Trial;
let member: string;

beforeEach(async () => {
  shop = await trialShop({ programme });
  const pin = { salt: '', hash: '', rounds: 1 };
  await append(shop.db, { clerk, at: momentNow(shop) }, () => ({
    bodies: [{ type: 'clerk.changed', clerk, name: 'Ana', role: 'manager', pin }],
    cards: [],
  }));
  member = await enrolled('canary-name', '0612345678');
});
afterEach(() => shop.db.leave());

/** Somebody of whom everything is written down that can be. */
async function enrolled(name: string, phone: string): Promise<string> {
  const done = await enrolMember(shop, { clerk, country: 'FR', name, phone });
  if (!done.ok) throw new Error(done.refusal.code);
  const { member: id } = done.value;
  const about = { clerk, member: id };
  const changes = { note: 'canary-note', address: 'canary-address', taste: { colours: [canary] } };
  await amendMember(shop, { ...about, changes: { ...changes, email: 'canary@shop.example' } });
  await adjustPoints(shop, { ...about, sign: 1, points: 300, note: 'canary-points' });
  await giveTier(shop, { ...about, tier: 'vip', note: 'canary-tier' });
  await giveConsent(shop, {
    ...about,
    ...{ wording: 'canary-wording', answers: [{ channel: 'sms', given: true }] },
  });
  await logContact(shop, {
    ...about,
    ...{ channel: 'call', outcome: 'reached', reasons: [], note: 'canary-call' },
  });
  return id;
}

async function sell(member: string) {
  shop.instant += 1000;
  const article = { sku: 'hat', name: 'Hat', listMinor: 10_000, priceMinor: 10_000 };
  const basket = { lines: [{ id: 'hat', article, quantity: 1 }] };
  const asked = { clerk, sale: shop.newId(), member, basket, shownDueMinor: 10_000 };
  const rung = await ringUp(shop, { ...asked, tenders: [{ kind: 'card', amountMinor: 10_000 }] });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value.purchase;
}

const erase = () => eraseMember(shop, { clerk, member, reason: 'asked' });

/** Everything that stands in a database, as text. */
async function allOf(db: Trial['db']): Promise<string> {
  const parts: string[] = [];
  for (const table of db.tables) {
    for (const row of await table.toArray()) {
      const bytes = (row as { bytes?: Uint8Array }).bytes;
      parts.push(bytes ? new TextDecoder().decode(bytes) : JSON.stringify(row, asText));
    }
  }
  return parts.join('\n');
}

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);

async function figures() {
  const cards = (await Array.fromAsync(eachCard(shop.db))).flat();
  const { members, ...figures } = shopFigures(cards, { programme, asOf: '2026-11-23' });
  const each = members.map(({ number: _, ...of }) => JSON.stringify(of));
  return { ...figures, members: each.toSorted() };
}

describe('a member who is erased', () => {
  test('[F10] is in no row of the till any more, and the chain is whole', async () => {
    await sell(member);
    await saveDraft(shop.db, { basket: { lines: [] }, member });
    await park(shop.db, { basket: { lines: [] }, member }, 'canary-parked');
    expect(await allOf(shop.db)).toContain(canary);
    expect(await erase()).toMatchObject({ ok: true });
    const text = await allOf(shop.db);
    expect(text).not.toContain(canary);
    expect(text).not.toContain('612345678');
    expect(await audit(shop.db)).toMatchObject({ verdict: 'whole' });
    expect((await rebuild(shop.db)).changed).toEqual([]);
  });

  test('[F10] nor is what was written of her on a basket that is not paid yet', async () => {
    const article = { sku: 'hat', name: 'Hat', listMinor: 10_000, priceMinor: 10_000 };
    const by = { manager: 'Ana', note: 'canary-by-hand' };
    const lines = [{ id: 'hat', article, quantity: 1, byHand: { ...by, off: { minor: 100 } } }];
    const basket = { lines, byHand: { ...by, minor: 100 } };
    const kept = { basket, member, sale: { member, lines, byHand: by } };
    await saveDraft(shop.db, kept);
    await park(shop.db, kept);
    await erase();
    expect(JSON.stringify(await shop.db.drafts.toArray())).not.toContain(member);
    expect(await allOf(shop.db)).not.toContain(canary);
  });

  test('[F10] leaves every figure as it was, and her goods can come back', async () => {
    const purchase = await sell(member);
    await sell(await enrolled('somebody else', '0687654321'));
    const before = await figures();
    const { balance } = balanceOn((await readCard(shop.db, member)) ?? never(), '2026-11-23');
    await erase();
    expect(await figures()).toEqual(before);
    expect(balanceOn((await readCard(shop.db, member)) ?? never(), '2026-11-23').balance).toBe(
      balance,
    );
    const back = { clerk, purchase: purchase.id, lines: [{ line: 'hat', quantity: 1 }] };
    expect(await takeBack(shop, { ...back, refundKind: 'card', why: 'return' })).toMatchObject({
      ok: true,
    });
  });

  test('[F10] who goes by two names is erased under both', async () => {
    const other = await enrolled('canary-other', '0687654321');
    await mergeMembers(shop, { clerk, member: other, into: member, note: 'canary-merge' });
    const erased = await erase();
    expect(erased.ok && erased.value.map((fact) => fact.member).sort()).toEqual(
      [member, other].sort(),
    );
    expect(await allOf(shop.db)).not.toContain(canary);
    expect(await audit(shop.db)).toMatchObject({ verdict: 'whole' });
    expect((await rebuild(shop.db)).changed).toEqual([]);
  });

  test('[F10] is out of the block that brought her, and out of the search', async () => {
    const record = someRecord(3);
    const before = record.history[0];
    const body: FactBody = {
      ...{ type: 'member.enrolled', member: 'imported', number: '2999' },
      profile: { name: 'canary-imported' },
    };
    if (!before) throw new Error('it has an enrolment');
    const hers = {
      card: { ...record.card, member: 'imported', profile: { name: 'canary-imported' } },
      history: [{ ...before, body }],
    };
    await loadBlocks(shop.db, [packBlock([someRecord(1), hers, someRecord(2)])]);
    const search = openSearch(shop.db);
    await search.ready;
    expect(await search.lookUp('canary-imported', 5)).toHaveLength(1);
    await eraseMember(shop, { clerk, member: 'imported', reason: 'by-mistake' });
    member = 'imported';
    expect(await allOf(shop.db)).not.toContain('canary-imported');
    expect((await readCard(shop.db, 'imported'))?.purchases).toEqual(record.card.purchases);
    expect((await readCard(shop.db, 'member-2'))?.profile).toEqual(someRecord(2).card.profile);
    await expect.poll(() => search.lookUp('canary-imported', 5)).toEqual([]);
    search.close();
  });

  test('[F10] what was taken out of a fact may not be replaced by something else', async () => {
    const row = await shop.db.facts.where('about').equals(`m:${member}`).first();
    if (!row) throw new Error('she is enrolled');
    await erase();
    const bare = await shop.db.facts.get([row.fact.incarnation, row.fact.seq]);
    if (!bare) throw new Error('it stays');
    const said = { type: 'member.enrolled', member, number: '9', profile: { name: 'forged' } };
    await shop.db.facts.put({ ...bare, fact: { ...bare.fact, body: said as FactBody } });
    expect(await audit(shop.db)).toMatchObject({ verdict: 'broken' });
  });

  test('[F10] nobody writes of her any more, in a window that was open before', async () => {
    const other = await enrolled('somebody else', '0687654321');
    await erase();
    const unknown = { ok: false, refusal: { code: 'MEMBER_UNKNOWN' } };
    const changes = { note: 'canary-late' };
    expect(await amendMember(shop, { clerk, member, changes })).toEqual(unknown);
    const tier = { clerk, member, tier: 'vip', note: 'canary-late' };
    expect(await giveTier(shop, tier)).toEqual(unknown);
    for (const [one, into] of [
      [member, other],
      [other, member],
    ] as const) {
      const merging = { clerk, member: one, into, note: 'canary-late' };
      expect(await mergeMembers(shop, merging)).toEqual(unknown);
    }
    expect(await allOf(shop.db)).not.toContain('canary-late');
  });

  test('it is a manager’s doing, once', async () => {
    const asked = { clerk: trialClerk, member, reason: 'asked' } as const;
    expect(await eraseMember(shop, asked)).toMatchObject({ refusal: { code: 'MANAGER_ONLY' } });
    const nobody = { clerk, member: 'nobody', reason: 'asked' } as const;
    expect(await eraseMember(shop, nobody)).toMatchObject({ refusal: { code: 'MEMBER_UNKNOWN' } });
    await erase();
    expect(await erase()).toMatchObject({ refusal: { code: 'ERASED' } });
  });
});

function never(): never {
  throw new Error('she has a card');
}

test('[F10] nothing is written under an erased name, whoever she was found to be', async () => {
  const other = await enrolMember(shop, { clerk, country: 'FR', name: 'Bea' });
  if (!other.ok) throw new Error(other.refusal.code);
  await eraseMember(shop, { clerk, member, reason: 'asked' });
  const into = other.value.member;
  const merged = { type: 'member.merged', member, into, manager: 'Ana', note: '' } as const;
  const at = momentNow(shop);
  await append(shop.db, { clerk, at }, async (state) => {
    const both = [await readCard(shop.db, member), await readCard(shop.db, into)];
    const told = { cards: both.flatMap((card) => card ?? []), bodies: [merged] };
    return { bodies: [merged], cards: await cardsAfter(shop.db, told, { clerk, at, state }) };
  });
  const call = { channel: 'call', outcome: 'reached', reasons: [], note: canary } as const;
  const refusal = { code: 'MEMBER_UNKNOWN' };
  expect((await readCard(shop.db, member))?.erased).not.toBe(true);
  expect(await logContact(shop, { clerk, member, ...call })).toEqual({ ok: false, refusal });
});
