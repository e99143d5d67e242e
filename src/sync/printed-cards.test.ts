import { afterEach, expect, test, vi } from 'vitest';
import { printedNumber, whoseNumber } from '#actions/whose-number.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import { cardsOf, numbersOf } from '#domain/member/card-numbers.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { DAY } from '#endpoint/paper-till.ts';
import { openSearch } from '#storage/search/open-search.ts';
import { fetchFrom, hearAll, shareShop, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  ends.push(() => endpoint.close());
  const fetch = fetchFrom(endpoint);
  const tills: [TrialTill, TrialTill] = [await TrialTill.open(fetch), await TrialTill.open(fetch)];
  for (const till of tills) ends.push(() => till.close());
  const boxes = [{ first: 'VIP001', last: 'VIP500' }];
  await shareShop(tills, [{ type: 'cards.printed', boxes }]);
  return tills;
}

async function lookingAt({ db }: TrialTill) {
  const search = openSearch(db);
  ends.push(() => search.close());
  await search.ready;
  return { db, search };
}

const handed = (member: string, card: string, phone: string): FactBody => ({
  ...{ type: 'member.enrolled', member, number: card },
  profile: { phones: [{ typed: phone, e164: phone }] },
});

const given = (member: string, points: number): FactBody => ({
  type: 'points.adjusted',
  member,
  entries: [
    {
      ...{ kind: 'adjusted', sign: 1, member, day: DAY, points, lot: `of ${member}` },
      why: { code: 'BY_HAND', note: 'opening', manager: 'ana' },
    },
  ],
});

test('[N4] every till hears which cards came printed, and the last word holds', async () => {
  const [first, second] = await twoTills();
  expect(await printedNumber(second, 'VIP077')).toBe('VIP077');
  await second.record({ type: 'cards.printed', boxes: [{ first: 'GLD001', last: 'GLD050' }] });
  await hearAll(second, first);
  expect(await printedNumber(first, 'VIP077')).toBeUndefined();
  expect(await printedNumber(first, 'GLD050')).toBe('GLD050');
});

test('[N7] one card given twice is both’s at every till, and no points move', async () => {
  const [first, second] = await twoTills();
  await first.record(handed('marie', 'VIP007', '+33612344218'));
  await first.record(given('marie', 120));
  await second.record(handed('ana', 'VIP007', '+33699887766'));
  await second.record(given('ana', 30));
  await hearAll(first, second);
  for (const till of [first, second]) {
    const holders = await whoseNumber(await lookingAt(till), 'VIP007');
    expect(holders.map(({ member }) => member).toSorted()).toEqual(['ana', 'marie']);
    expect((await till.card('marie'))?.lots.map(({ left }) => left)).toEqual([120]);
    expect((await till.card('ana'))?.lots.map(({ left }) => left)).toEqual([30]);
  }
});

test('[N6] what two tills say of her cards comes to the same at each', async () => {
  const [first, second] = await twoTills();
  await first.record(handed('marie', 'VIP007', '+33612344218'));
  await hearAll(first, second);
  const word = (number: string, said: 'given' | 'lost'): FactBody => ({
    ...{ type: 'card.changed', member: 'marie', words: [{ number, word: said }] },
  });
  await first.record(word('VIP010', 'given'));
  await second.record(word('VIP007', 'lost'));
  await second.record(word('VIP020', 'given'));
  await hearAll(second, first);
  const [card, same] = [await first.card('marie'), await second.card('marie')];
  expect(card).toEqual(same);
  expect(card && cardsOf([card]).filter(({ lost }) => lost)).toEqual([
    { number: 'VIP007', lost: true },
  ]);
  expect(card && numbersOf(card).toSorted()).toEqual(['VIP007', 'VIP010', 'VIP020']);
});

test('[N7] who gave her phone at both tills is one person, whose both cards find her', async () => {
  const [first, second] = await twoTills();
  await first.record(handed('marie', 'VIP007', '+33612344218'));
  await second.record(handed('maria', 'VIP008', '+33612344218'));
  await hearAll(first, second);
  for (const till of [first, second]) {
    const looking = await lookingAt(till);
    const [seven, eight] = [
      await whoseNumber(looking, 'VIP007'),
      await whoseNumber(looking, 'VIP008'),
    ];
    expect(seven).toHaveLength(1);
    expect(seven.map(({ member }) => member)).toEqual(eight.map(({ member }) => member));
  }
});
