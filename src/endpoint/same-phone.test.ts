import { afterEach, expect, test } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import type { Profile } from '#domain/member/member.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, DAY, NOON, type PaperTill } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

const PHONE = '+33612345678';

function withPhone(member: string, profile: Profile = {}, e164 = PHONE): FactBody {
  const phones = [{ typed: '06 12', e164 }];
  return { type: 'member.enrolled', member, number: `2${member}`, profile: { phones, ...profile } };
}

/** Fifty points for enrolling, in a lot of the name that everybody's has. */
function welcomed(member: string): FactBody {
  const activity = { id: 'welcome', kind: 'enrolment' } as const;
  const why = { code: 'ACTIVITY', activity, name: { en: 'Welcome' } } as const;
  const lot = 'welcome enrolment';
  const entry = { member, day: DAY, why, kind: 'earned', points: 50, lot } as const;
  return { type: 'activity.recorded', member, entries: [entry] };
}

interface Shop {
  readonly tills: readonly [PaperTill, PaperTill];
  cards(): Promise<readonly Card[]>;
  person(member: string): Promise<Card | undefined>;
}

async function shop(): Promise<Shop> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  const [first, second] = await twoPaperTills(endpoint);
  await say(first, { type: 'programme.published', programme: houseProgramme('EUR') });
  const cards = async () =>
    await endpoint.store.read('shop', async (ledger) =>
      [...(await ledger.cards(['m1', 'm2', 'm3'])).values()].map(({ card }) => card),
    );
  const person = async (member: string) => jointCard(await cards(), member);
  return { tills: [first, second], cards, person };
}

async function say(till: PaperTill, ...bodies: readonly FactBody[]) {
  return await till.sync(bodies.map((body) => till.record(body)));
}

test('[F11] one phone at two tills is one person, the later into the earlier', async () => {
  const { tills, person } = await shop();
  const [first, second] = tills;
  await say(first, withPhone('m1', { name: 'Marie Dupont' }), bought('p1', 'm1'));
  const answer = await say(second, withPhone('m2', { name: 'Marie D.' }), bought('p2', 'm2'));
  expect(answer.rows.map(([, , card]) => [card.member, card.into])).toEqual(
    expect.arrayContaining([
      ['m1', undefined],
      ['m2', 'm1'],
    ]),
  );
  expect(answer.facts).toContainEqual(
    expect.objectContaining({
      fact: expect.objectContaining({ body: { type: 'member.merged', member: 'm2', into: 'm1' } }),
    }),
  );
  const both = await person('m2');
  expect(both).toMatchObject({ member: 'm1', profile: { name: 'Marie Dupont' } });
  expect(both && balanceOn(both, DAY).balance).toBe(20);
});

test.each([
  ['a family with one phone', { name: 'Paul Dupont' }],
  ['another birthday', { birthday: { month: 1, day: 2 } }],
])('[F11] %s is left to a manager', async (_, profile) => {
  const { tills, cards } = await shop();
  const [first, second] = tills;
  const birthday = { month: 5, day: 4 };
  await say(first, withPhone('m1', { name: 'Marie Dupont', birthday }));
  await say(second, withPhone('m2', profile));
  expect((await cards()).map(({ linked }) => linked)).toEqual([undefined, undefined]);
});

test('[F11] of a family the one is found of whom nothing speaks against it', async () => {
  const { tills, cards } = await shop();
  const [first, second] = tills;
  await say(first, withPhone('m1', { name: 'Paul Dupont' }), withPhone('m2', { name: 'Marie D' }));
  await say(second, withPhone('m3', { name: 'Marie Dupont' }));
  expect((await cards()).find(({ member }) => member === 'm3')?.into).toBe('m2');
  const [third, fourth] = (await shop()).tills;
  await say(third, withPhone('m1', { name: 'Paul Dupont' }), withPhone('m2', { name: 'Marie D' }));
  const nameless = await say(fourth, withPhone('m3'));
  expect(nameless.rows.find(([member]) => member === 'm3')?.[2].into).toBeUndefined();
});

test('[F11] a phone that is no more hers, or was given later, links nobody', async () => {
  const { tills, cards } = await shop();
  const [first, second] = tills;
  const other = { phones: [{ typed: '07', e164: '+33700000000' }] };
  await say(first, withPhone('m1'), { type: 'member.amended', member: 'm1', changes: other });
  await say(second, withPhone('m2'));
  await say(second, { type: 'member.amended', member: 'm2', changes: other });
  expect((await cards()).map(({ linked }) => linked)).toEqual([undefined, undefined]);
});

test('[F11] nobody is found by the phone of one who was erased or has left', async () => {
  const { tills, cards } = await shop();
  const [first, second] = tills;
  await say(first, withPhone('m1'), {
    ...{ type: 'member.erased', member: 'm1', manager: 'm', reason: 'asked' },
  });
  await say(second, withPhone('m2'));
  await say(second, { type: 'member.amended', member: 'm2', changes: {}, withdrawn: true });
  await say(first, withPhone('m3'));
  expect((await cards()).flatMap(({ linked }) => linked ?? [])).toEqual([]);
});

test('[F11] what a manager parts stays two, whatever is told again', async () => {
  const { tills, cards } = await shop();
  const [first, second] = tills;
  await say(first, withPhone('m1'));
  await say(second, withPhone('m2'));
  await say(first, { type: 'member.separated', member: 'm2', from: 'm1', manager: 'm', note: 'n' });
  await second.sync(second.facts);
  await say(second, { type: 'member.amended', member: 'm2', changes: { name: 'Ada' } });
  const two = await cards();
  expect(two.map(({ into }) => into)).toEqual([undefined, undefined]);
});

test('[F11] points for enrolling are hers once, and twice again once they are two', async () => {
  const { tills, person } = await shop();
  const [first, second] = tills;
  const balance = async (member: string) => {
    const card = await person(member);
    return card && balanceOn(card, DAY).balance;
  };
  await say(first, withPhone('m1'), welcomed('m1'));
  await say(second, withPhone('m2'));
  await say(second, welcomed('m2'));
  expect([await balance('m1'), await balance('m2')]).toEqual([50, 50]);
  await say(first, { type: 'member.separated', member: 'm2', from: 'm1', manager: 'm', note: 'n' });
  expect([await balance('m1'), await balance('m2')]).toEqual([50, 50]);
  expect((await person('m2'))?.into).toBeUndefined();
});
