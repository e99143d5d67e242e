import { afterEach, expect, test } from 'vitest';
import type { FactBody, PurchaseRecorded } from '#domain/fact/fact.ts';
import type { Entry } from '#domain/ledger/entry.ts';
import type { Card } from '#domain/member/card.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import {
  bought,
  broughtBack,
  DAY,
  enrolled,
  givenPoints,
  NOON,
  type PaperTill,
} from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

/** One point per 10.00; Gold, from 500.00, has them double. */
const house = houseProgramme('EUR');
const programme: Programme = {
  ...house,
  ...(house.earning && { earning: { ...house.earning, rate: { points: 1, perMinor: 1000 } } }),
  tiers: [
    {
      ...{ id: 'gold', name: { en: 'Gold' }, rank: 1, countsFrom: 'next-sale' },
      anyOf: [{ kind: 'cumulative', atLeastMinor: 50_000 }],
      window: { kind: 'rolling', months: 12 },
    },
  ],
  benefits: [
    {
      ...{ id: 'double', name: { en: 'Double' }, tier: 'gold', level: 'line' },
      gives: { kind: 'multiplier', hundredths: 200 },
    },
  ],
};

/** With more or with fewer points for the same money, from another day. */
function version(number: number, points: number, effectiveFrom: string): Programme {
  const { earning } = programme;
  if (earning === undefined) throw new Error('it earns');
  const rate = { ...earning.rate, points };
  return { ...programme, version: number, effectiveFrom, earning: { ...earning, rate } };
}

async function twoTills(before: readonly FactBody[] = []): Promise<[PaperTill, PaperTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  return await twoPaperTills(endpoint, [
    { type: 'programme.published', programme },
    ...[enrolled('m1'), enrolled('m2'), ...before],
  ]);
}

/** As a till explains it: by which version, and with which multipliers. */
function explained(
  body: PurchaseRecorded,
  { version: by = 1, named = [] }: { version?: number; named?: readonly string[] },
): PurchaseRecorded {
  const multipliers = named.map((benefit) => ({ benefit, lines: ['l1'] }));
  const lines = [{ line: 'l1', baseMinor: 10_000, numerator: 10_000 }];
  const earns = {
    ...{ programme: programme.id, version: by, multipliers, lines, rounding: 'floor' },
    ...{ roundPer: 'sale', exact: { numerator: 10_000, denominator: 1000 } },
  };
  const quote = { given: [], entries: body.entries, earns } as unknown as Purchase['quote'];
  return { ...body, purchase: { ...body.purchase, ...(quote && { quote }) } };
}

/** A shirt of so many hundreds. */
function dear(id: string, member: string, hundreds: number): PurchaseRecorded {
  const one = bought(id, member, { earns: 10 * hundreds });
  const minor = 10_000 * hundreds;
  const money = { listMinor: minor, priceMinor: minor, netMinor: minor };
  const { purchase } = one;
  return {
    ...one,
    purchase: {
      ...purchase,
      lines: purchase.lines.map((line) => ({ ...line, ...money })),
      tenders: [{ kind: 'cash', amountMinor: minor }],
      dueMinor: minor,
    },
  };
}

interface Back {
  readonly of?: string;
  readonly refundMinor?: number;
  readonly forgivenPoints?: number;
}

/** The shirt back, with so many points taken for it. */
function takenFor(
  id: string,
  points: number,
  { of = 'p1', refundMinor = 10_000, forgivenPoints = 0 }: Back = {},
): FactBody {
  const body = broughtBack(id, of, 'm1');
  if (body.type !== 'purchase.returned') throw new Error('goods come back');
  const why = { code: 'RETURN', purchase: of, receipt: `r-${id}`, of: DAY } as const;
  const takes = [{ lot: of, points }];
  const entry: Entry = { member: 'm1', day: DAY, why, kind: 'clawed-back', points, takes, debt: 0 };
  const spared = { lapsedPoints: 0, forgivenPoints, paidPoints: 0, keptMinor: 0 };
  const lines = body.return.lines.map((line) => ({ ...line, netMinor: refundMinor, refundMinor }));
  return {
    ...body,
    return: {
      ...{ ...body.return, lines, refundMinor, clawedBackPoints: points },
      ...(forgivenPoints > 0 && { spared }),
    },
    entries: points > 0 ? [entry] : [],
  };
}

function cardIn(answer: SyncAnswer, member = 'm1'): Card | undefined {
  return answer.rows.find(([each]) => each === member)?.[2];
}

function reckonedIn({ facts }: SyncAnswer) {
  return facts.flatMap((entry) =>
    'fact' in entry && entry.fact.body.type === 'points.adjusted' && entry.fact.till === 'endpoint'
      ? entry.fact.body.entries
      : [],
  );
}

test('[J1] what a till made up comes off the lot, and the purchase counts', async () => {
  const [first] = await twoTills();
  const answer = await first.sync([first.record(bought('p1', 'm1', { earns: 900 }))]);
  expect(answer).toMatchObject({ aside: 0, notes: [] });
  expect(cardIn(answer)).toMatchObject({
    lots: [{ id: 'p1', earned: 900, left: 10 }],
    debt: 0,
    purchases: [{ id: 'p1', netMinor: 10_000 }],
  });
  expect(reckonedIn(answer)).toMatchObject([
    { kind: 'adjusted', sign: -1, points: 890, lot: 'p1', why: { code: 'RECKONED' } },
  ]);
  expect(reckonedIn(await first.sync(first.facts.slice(-1)))).toEqual([]);
});

test('[J1] one that adds up by the programme is let be', async () => {
  const [first] = await twoTills();
  const answer = await first.sync([first.record(bought('p1', 'm1'))]);
  expect(reckonedIn(answer)).toEqual([]);
  expect(cardIn(answer)).toMatchObject({ lots: [{ left: 10 }] });
});

test('[J1] a tier that her card never had gives nothing, nor does a strange name', async () => {
  const [first] = await twoTills();
  const forged = explained(bought('p1', 'm1', { earns: 20 }), { named: ['double', 'triple'] });
  const answer = await first.sync([first.record(forged)]);
  expect(reckonedIn(answer)).toMatchObject([{ sign: -1, points: 10 }]);
});

test('[J2] a tier that she had when the till last heard of her is no difference', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(dear('big', 'm1', 6))]);
  await second.sync([]);
  await first.sync([first.record(takenFor('b1', 60, { of: 'big', refundMinor: 60_000 }))]);
  const sold = explained(bought('p2', 'm1', { earns: 20 }), { named: ['double'] });
  const unheard = await second.sync([second.record(sold)]);
  expect(reckonedIn(unheard)).toEqual([]);
  const [third, fourth] = ['p3', 'p4'].map((id) =>
    second.record(explained(bought(id, 'm2', { earns: 20 }), { named: ['double'] })),
  );
  const never = await second.sync([third, fourth].flatMap((fact) => fact ?? []));
  expect(reckonedIn(never)).toMatchObject([{ points: 10 }, { points: 10 }]);
});

test('[J2] nor is a programme that it had not heard of', async () => {
  const [first, second] = await twoTills([
    { type: 'programme.published', programme: version(2, 3, '2026-11-20') },
  ]);
  const less = { type: 'programme.published', programme: version(3, 1, DAY) } as const;
  await first.sync([first.record(less)]);
  const sold = explained(bought('p1', 'm1', { earns: 30 }), { version: 2 });
  expect(reckonedIn(await second.sync([second.record(sold)]))).toEqual([]);
  await second.sync([]);
  const late = explained(bought('p2', 'm1', { earns: 30 }), { version: 2 });
  expect(reckonedIn(await second.sync([second.record(late)]))).toMatchObject([{ points: 20 }]);
  const own = explained(bought('p3', 'm1', { earns: 30 }), { version: 2 });
  expect(reckonedIn(await first.sync([first.record(own)]))).toMatchObject([
    { lot: 'p2', points: 20 },
    { lot: 'p3', points: 20 },
  ]);
});

test('[J2] an older copy put back believes a till until it has heard all', async () => {
  const [first, second] = await twoTills();
  for (let rounds = 0; rounds < 3; rounds += 1) await first.sync([]);
  const strange = { cursor: 900, cursorHash: 'a'.repeat(64) };
  const sold = explained(bought('p1', 'm1', { earns: 20 }), { named: ['double'] });
  const fact = first.record(sold);
  const answer = await first.sync([fact], strange);
  expect(answer.more).toBe(true);
  let after: SyncAnswer;
  do {
    after = await first.sync([fact]);
    expect(reckonedIn(after)).toEqual([]);
  } while (after.more);
  await first.sync([]);
  for (let rounds = 0; rounds < 4; rounds += 1) await second.sync([]);
  const again = explained(bought('p2', 'm1', { earns: 20 }), { named: ['double'] });
  expect(reckonedIn(await first.sync([first.record(again)]))).toMatchObject([{ points: 10 }]);
});

test('[J2] until every till was heard again, a version may be another’s of that name', async () => {
  const [first, second] = await twoTills();
  const strange = { cursor: 900, cursorHash: 'a'.repeat(64) };
  const theirs = { type: 'programme.published', programme: version(2, 3, DAY) } as const;
  const told = second.record(theirs);
  const own = { type: 'programme.published', programme: version(2, 1, DAY) } as const;
  const published = first.record(own);
  let answer = await first.sync([published], strange);
  while (answer.more) answer = await first.sync([published]);
  await first.sync([]);
  const sold = explained(bought('p1', 'm1', { earns: 30 }), { version: 2 });
  expect(reckonedIn(await first.sync([first.record(sold)]))).toEqual([]);
  for (let rounds = 0; rounds < 3; rounds += 1) await second.sync([told]);
  const right = explained(bought('p2', 'm1', { earns: 30 }), { version: 2 });
  expect(reckonedIn(await first.sync([first.record(right)]))).toEqual([]);
  const wrong = explained(bought('p3', 'm1', { earns: 31 }), { version: 2 });
  expect(reckonedIn(await first.sync([first.record(wrong)]))).toMatchObject([{ points: 1 }]);
});

test('[J3] what she spent of it her other points pay, and then the shop', async () => {
  const [first] = await twoTills([givenPoints('m1', 20)]);
  const spends = bought('p2', 'm1', { earns: 0, spends: 60 });
  const [redeemed, ...more] = spends.entries;
  if (redeemed?.kind !== 'redeemed') throw new Error('it spends');
  const entries = [{ ...redeemed, takes: [{ lot: 'p1', points: 60 }] }, ...more];
  const push = [bought('p1', 'm1', { earns: 100 }), { ...spends, entries }];
  const answer = await first.sync(push.map((body) => first.record(body)));
  const card = cardIn(answer);
  expect(card?.debt).toBe(0);
  expect(card?.lots.map(({ left }) => left)).toEqual([0, 0, 0]);
  expect(reckonedIn(answer)).toMatchObject([
    { sign: -1, points: 90, why: { code: 'RECKONED' } },
    { sign: 1, points: 30, why: { code: 'SHOP_PAID', because: 'MADE_UP' } },
  ]);
});

test('[J4] goods that come back take their points along, whatever a till says', async () => {
  const [first] = await twoTills([bought('p1', 'm1')]);
  const kept = await first.sync([first.record(takenFor('b1', 0))]);
  expect(reckonedIn(kept)).toMatchObject([{ sign: -1, points: 10, lot: 'p1' }]);
  expect(cardIn(kept)).toMatchObject({ lots: [{ id: 'p1', left: 0 }], debt: 0 });
});

test('[J4] they are forgiven only by a programme that forgives', async () => {
  const forgiving = { ...version(2, 1, DAY), clawback: 'clamp' } as const;
  const [first] = await twoTills([
    bought('p1', 'm1'),
    { type: 'programme.published', programme: forgiving },
  ]);
  const forgiven = first.record(takenFor('b1', 4, { forgivenPoints: 6 }));
  expect(reckonedIn(await first.sync([forgiven]))).toEqual([]);
  const [strict] = await twoTills([bought('p1', 'm1')]);
  const not = strict.record(takenFor('b1', 4, { forgivenPoints: 6 }));
  expect(reckonedIn(await strict.sync([not]))).toMatchObject([{ sign: -1, points: 6 }]);
});

test('[J4] right returns are let be, by two tills at once as well', async () => {
  const [first, second] = await twoTills([bought('p1', 'm1')]);
  expect(reckonedIn(await first.sync([first.record(takenFor('b1', 10))]))).toEqual([]);
  expect(reckonedIn(await second.sync([second.record(takenFor('b2', 10))]))).toEqual([]);
});

test('[J4] of points that were made up nothing is taken a second time', async () => {
  const [first, second] = await twoTills([givenPoints('m1', 500)]);
  await first.sync([first.record(bought('p1', 'm1', { earns: 100 }))]);
  await second.sync([]);
  const answer = await second.sync([second.record(takenFor('b1', 100))]);
  expect(reckonedIn(answer)).toMatchObject([{ kind: 'given-back', points: 90 }]);
  const card = cardIn(answer);
  expect(card?.debt).toBe(0);
  expect(card?.lots.reduce((sum, { left }) => sum + left, 0)).toBe(500);
});
