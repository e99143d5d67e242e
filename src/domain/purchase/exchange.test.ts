import { expect, test } from 'vitest';
import { memberWith, newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { openTill, record, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { difference } from './difference.ts';
import { type ExchangeRequest, exchange } from './exchange.ts';
import type { Tender } from './purchase.ts';

const programme: Programme = houseProgramme('CNY');
const day = '2026-11-23';
const dress = basketOf(line('dress', 5900));
const sale = sell(openTill(newMember), { programme, basket: dress, day });

function asked(priceMinor: number, tenders: readonly Tender[], card = sale.till.card) {
  const { purchase } = sale;
  return {
    back: {
      ...{ programme, purchase, before: [], card: sale.till.card, day, why: 'return' },
      ...{ lines: [{ line: 'dress', quantity: 1 }], refundKind: 'cash' },
      ...{ returnId: 'r1', receipt: '0001-000002' },
    },
    bought: {
      ...{ programme, card, basket: basketOf(line('coat', priceMinor)), day, tenders },
      ...{ purchaseId: 'p2', receipt: '0001-000003' },
    },
  } satisfies ExchangeRequest;
}

function exchanged(request: ExchangeRequest) {
  const made = exchange(request);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

test('[R14] of what is dearer the difference is paid, of what is cheaper it is given back', () => {
  expect(difference(5900, 8900)).toEqual({ coveredMinor: 5900, payMinor: 3000, giveMinor: 0 });
  expect(difference(5900, 4800)).toEqual({ coveredMinor: 4800, payMinor: 0, giveMinor: 1100 });
});

test('[R13] [R14] a dearer coat for a dress: both facts name one another, 30.00 are paid', () => {
  const { back, bought } = exchanged(asked(8900, [{ kind: 'card', amountMinor: 3000 }]));
  expect(back.return).toMatchObject({ refundMinor: 5900, refundKind: 'other', exchange: 'p2' });
  expect(bought.purchase).toMatchObject({
    ...{ dueMinor: 8900, exchanged: { return: 'r1', receipt: '0001-000002', minor: 5900 } },
    tenders: [
      { kind: 'other', amountMinor: 5900 },
      { kind: 'card', amountMinor: 3000 },
    ],
  });
});

test('[R14] a cheaper one: 11.00 are given back in the way that was chosen', () => {
  const { back, bought } = exchanged(asked(4800, []));
  expect(back.return).toMatchObject({
    ...{ refundMinor: 5900, refundKind: 'cash' },
    refunds: [
      { kind: 'other', amountMinor: 4800 },
      { kind: 'cash', amountMinor: 1100 },
    ],
  });
  expect(bought.purchase.tenders).toEqual([{ kind: 'other', amountMinor: 4800 }]);
});

test('[R13] points that came back with the goods may pay for what is taken', () => {
  const points = openTill(memberWith({ lots: sale.till.card.lots }));
  expect(balanceOn(points.card, day).balance).toBe(5);
  const { bought } = exchanged(asked(8900, [{ kind: 'card', amountMinor: 3000 }]));
  expect(bought.purchase.quote?.balance).toEqual({ before: 0, after: 8 });
});

test('[R13] the goods of one card may be exchanged on another, and each keeps its own', () => {
  const friend = memberWith({ member: 'zoé' });
  const { back, bought } = exchanged(asked(5900, [], friend));
  expect(back.return.member).toBe('marie');
  expect(bought.purchase).toMatchObject({ member: 'zoé', quote: { balance: { before: 0 } } });
});

test('[R13] what is refused of either is refused of both', () => {
  const none = { ...asked(8900, []), back: { ...asked(8900, []).back, lines: [] } };
  expect(exchange(none)).toMatchObject({ refusal: { code: 'NOTHING_CHOSEN' } });
  expect(exchange(asked(8900, []))).toMatchObject({ refusal: { code: 'TENDERS_DIFFER' } });
});

test('[R13] a tier that the goods made is gone before what is taken is quoted', () => {
  const dear = sell(openTill(newMember), {
    programme,
    basket: basketOf(line('coat', 320_000)),
    day,
  });
  const { purchase, till } = dear;
  const request = asked(10_000, [], till.card);
  const back = {
    ...request.back,
    purchase,
    card: till.card,
    lines: [{ line: 'coat', quantity: 1 }],
  };
  const { bought } = exchanged({ ...request, back });
  expect(bought.purchase).toMatchObject({ dueMinor: 10_000, quote: { tier: { before: null } } });
});

test('[R13] her card holds what both facts make of it', () => {
  const { back, bought } = exchanged(asked(8900, [{ kind: 'card', amountMinor: 3000 }]));
  const member = 'marie';
  const returned = record(sale.till, { type: 'purchase.returned', member, ...back }, day);
  const { card } = record(returned, { type: 'purchase.recorded', member, ...bought }, day);
  expect(balanceOn(card, day).balance).toBe(8);
});
