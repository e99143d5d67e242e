import { expect, test } from 'vitest';
import { applyFact, foldCard } from '../fact/fold.ts';
import type { SealedFact } from '../fact/member-record.ts';
import { balanceOn } from '../ledger/balance.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { gatherReceipts } from './gather-receipts.ts';
import { historyProgramme } from './history-programme.ts';
import type { HistoryLine } from './purchase-row.ts';
import { sealHistory } from './seal-history.ts';
import { settleHistory } from './settle-history.ts';

const article = { sku: 'S', name: 'Scarf', listMinor: 40_000, priceMinor: 40_000 };

type Told = Partial<HistoryLine> & { on: string };

function settle(givePoints: boolean, ...told: readonly Told[]) {
  const gathering = gatherReceipts();
  for (const { on, ...changes } of told) {
    gathering.add({
      ...{ receipt: on, member: 'a', back: false, article, quantity: 1 },
      ...changes,
      when: { day: on, second: 0 },
    });
  }
  const seal = sealHistory({ batch: 'b', clerk: 'ana', boutique: 'shop' });
  const enrolment = { day: '2025-01-01', second: 0 };
  const facts: SealedFact[] = [
    seal({ type: 'member.enrolled', member: 'a', number: '1', profile: {} }, enrolment),
  ];
  let card = foldCard(facts);
  let ids = 0;
  settleHistory(card ?? undefined, gathering.byMember().get('a') ?? [], {
    programme: historyProgramme(houseProgramme('CNY'), givePoints),
    newId: () => `id-${++ids}`,
    record: (body, when) => {
      const fact = seal(body, when);
      facts.push(fact);
      card = applyFact(card, fact);
      return card ?? undefined;
    },
  });
  return { card, facts: facts.slice(1).map(({ body }) => body), sealed: facts };
}

test('[I9] history earns no points unless the shop gives them', () => {
  const { card, facts } = settle(false, { on: '2025-02-01' });
  expect(card).toMatchObject({ lots: [], purchases: [{ netMinor: 40_000 }] });
  expect(facts[0]).toMatchObject({ purchase: { dueMinor: 40_000, earnedPoints: 0 }, entries: [] });
});

test('[I9] points that are given are earned on the day of the purchase and lapse from it', () => {
  const { card } = settle(true, { on: '2025-02-01' });
  expect(card?.lots).toMatchObject([{ earned: 40, lapsesAfter: '2026-02-28' }]);
});

test('[I9] what was sold at a price stays at that price: a benefit is not given afterwards', () => {
  const { facts } = settle(true, { on: '2025-02-01', quantity: 100 }, { on: '2025-03-01' });
  expect(facts[1]).toMatchObject({ purchase: { dueMinor: 40_000, lines: [{ discountMinor: 0 }] } });
});

test('[I8] a return comes off the latest line of that article with enough left', () => {
  const { card, facts } = settle(
    true,
    { on: '2025-02-01', quantity: 5 },
    { on: '2025-03-01', quantity: 2 },
    { on: '2025-03-05', back: true, quantity: 2 },
    { on: '2025-03-09', back: true, quantity: 1 },
    { on: '2025-04-01', quantity: 9 },
  );
  expect(facts[2]).toMatchObject({ return: { purchase: 'id-2', refundMinor: 80_000 } });
  expect(facts[3]).toMatchObject({ return: { purchase: 'id-1', refundMinor: 40_000 } });
  expect(card?.purchases.map(({ netMinor }) => netMinor)).toEqual([160_000, 0, 360_000]);
  expect(card && balanceOn(card, '2025-04-01').balance).toBe(160 + 360);
});

test('[I8] a return at another price, or of more than was bought, refunds as the file says', () => {
  const cheaper = { ...article, priceMinor: 30_000, listMinor: 30_000 };
  const { card, facts } = settle(
    true,
    { on: '2025-02-01' },
    { on: '2025-03-05', back: true, article: cheaper },
    { on: '2025-03-06', back: true, quantity: 2 },
  );
  expect(facts[1]).toMatchObject({ return: { refundMinor: 30_000 }, entries: [] });
  expect(facts[1]).not.toHaveProperty('return.purchase');
  expect(facts[2]).toMatchObject({ return: { refundMinor: 80_000 } });
  expect(card && balanceOn(card, '2025-04-01').balance).toBe(40);
});

test('[I8] goods of two purchases on one receipt become two returns', () => {
  const belt = { sku: 'B', name: 'Belt', listMinor: 31_000, priceMinor: 31_000 };
  const back = { on: '2025-03-05', receipt: 'C9', back: true };
  const { facts } = settle(
    false,
    { on: '2025-02-01' },
    { on: '2025-02-09', article: belt },
    back,
    { ...back, article: belt },
    { ...back, article: { ...belt, sku: 'X' } },
  );
  const returns = facts.flatMap((body) => (body.type === 'purchase.returned' ? [body.return] : []));
  expect(returns.map(({ purchase }) => purchase)).toEqual(['id-1', 'id-2', undefined]);
  expect(new Set(returns.map(({ receipt }) => receipt))).toEqual(new Set(['C9']));
});

test('a history folded again gives the same card', () => {
  const { card, sealed } = settle(
    true,
    { on: '2025-02-01', receipt: '2' },
    { on: '2025-02-01', receipt: '1' },
    { on: '2025-02-01', receipt: 'C1', back: true },
  );
  expect(foldCard(sealed.toReversed())).toEqual(card);
});

test('[I10] what passers-by bought belongs to nobody', () => {
  const bodies: object[] = [];
  const line = { article, quantity: 1 };
  const of = { when: { day: '2025-02-01', second: 0 }, member: '', lines: [line] };
  const receipts = [
    { ...of, receipt: '1', back: false },
    { ...of, receipt: 'C1', back: true },
  ];
  settleHistory(undefined, receipts, {
    programme: historyProgramme(houseProgramme('CNY'), true),
    newId: () => 'id',
    record: (body) => {
      bodies.push(body);
      return undefined;
    },
  });
  expect(bodies).toMatchObject([{ entries: [] }, { return: { refundMinor: 40_000 } }]);
  expect(JSON.stringify(bodies)).not.toContain('"member"');
});
