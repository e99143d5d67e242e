import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lot, memberWith } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { allComesBack, someProgramme } from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { openTill, sell } from '../example/till.ts';
import { adjustPoints } from '../ledger/adjust-points.ts';
import { balanceOn } from '../ledger/balance.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { FactBody } from './fact.ts';
import { foldCard } from './fold.ts';
import { foldTogether } from './fold-together.ts';
import { jointCard } from './joint-card.ts';
import type { SealedFact } from './member-record.ts';

const DAY = '2026-11-23';

function fact(body: FactBody, order: number): SealedFact {
  return {
    ...{ hash: `later ${order}`, till: 'till-2', clerk: 'ana', boutique: 'main-street', body },
    recordedAt: { instant: order, day: DAY, order },
  };
}

/** The same facts under names of their own. */
function renamed(facts: readonly SealedFact[], suffix: string): SealedFact[] {
  return facts.map((each) => ({ ...each, hash: `${each.hash} ${suffix}` }));
}

const house = { ...houseProgramme('CNY'), benefits: [] };
const { redemption } = house;
const programme = {
  ...house,
  ...(redemption && {
    redemption: { ...redemption, block: { points: 50, minor: 500 }, capBasisPoints: 10_000 },
  }),
};
const marie = openTill(memberWith({ lots: [lot('of marie', 120, { lapsesAfter: '2026-12-31' })] }));
const maria = openTill(
  memberWith({ member: 'maria', lots: [lot('of maria', 80, { lapsesAfter: '2027-06-30' })] }),
);
const both = [...marie.facts, ...renamed(maria.facts, 'of maria')];
const merged = fact({ type: 'member.merged', member: 'maria', into: 'marie' }, 50);
const separated = fact({ type: 'member.separated', member: 'maria' }, 70);
const balances = (facts: readonly SealedFact[]) => {
  const together = foldTogether(facts);
  return ['marie', 'maria'].map((member) => {
    const card = jointCard(together, member);
    return card && balanceOn(card, DAY).balance;
  });
};

/** 150 points spent on a basket of 15.00, whichever of the two they are. */
function spent(): SealedFact {
  const card = jointCard(foldTogether([...both, merged]), 'marie');
  if (!card) throw new Error('she is enrolled');
  const basket = { ...basketOf(line('hat', 1500)), spend: 150 };
  const { till } = sell({ facts: [], card }, { programme, basket, day: DAY });
  const [sale] = till.facts;
  if (!sale) throw new Error('it was recorded');
  return { ...fact(sale.body, 60) };
}

describe('members found to be one person', () => {
  test('28 [F7] 120 and 80 are 200 together; 150 spent, 50 are left', () => {
    expect(balances(both)).toEqual([120, 80]);
    expect(balances([...both, merged])).toEqual([200, 200]);
    expect(balances([...both, merged, spent()])).toEqual([50, 50]);
  });

  test('28 [F8] found to be two after all, each has her own less what was taken: 0 and 50', () => {
    const facts = [...both, merged, spent(), separated];
    expect(balances(facts)).toEqual([0, 50]);
    expect(foldTogether(facts).map(({ debt }) => debt)).toEqual([0, 0]);
    expect(balances(facts.toReversed())).toEqual([0, 50]);
  });

  test('[F7] 150 of the two taken by hand come off the lots of both, and nobody owes', () => {
    const card = jointCard(foldTogether([...both, merged]), 'marie');
    if (!card) throw new Error('she is enrolled');
    const asked = { programme, card, day: DAY, manager: 'lea', note: 'a mix-up', lot: 'none' };
    const down = adjustPoints({ ...asked, sign: -1, points: 150 });
    if (!down.ok) throw new Error(down.refusal.code);
    const facts = [...both, merged, fact(down.value, 60)];
    expect(balances(facts)).toEqual([50, 50]);
    expect(foldTogether(facts).map(({ debt }) => debt)).toEqual([0, 0]);
    expect(balances([...facts, separated])).toEqual([0, 50]);
  });

  test('[F7] who was merged into one who was merged herself is found, in a ring too', () => {
    const back = fact({ type: 'member.merged', member: 'marie', into: 'maria' }, 55);
    expect(balances([...both, back])).toEqual([200, 200]);
    expect(balances([...both, merged, back])).toEqual([200, 200]);
    const [stays] = foldTogether([...both, merged, back]).filter(({ into }) => into === undefined);
    expect(stays?.member).toBe('marie');
  });

  test('[F7] three found to be one in a ring are one, whoever is asked for', () => {
    const mary = openTill(memberWith({ member: 'mary', lots: [lot('of mary', 30)] }));
    const ring = [
      ...[...both, ...renamed(mary.facts, 'of mary'), merged],
      fact({ type: 'member.merged', member: 'mary', into: 'maria' }, 52),
      fact({ type: 'member.merged', member: 'marie', into: 'mary' }, 54),
    ];
    const whoever = (facts: readonly SealedFact[]) =>
      ['marie', 'maria', 'mary'].map((member) => {
        const card = jointCard(foldTogether(facts), member);
        return card && balanceOn(card, DAY).balance;
      });
    expect(whoever(ring)).toEqual([230, 230, 230]);
    expect(whoever(ring.toReversed())).toEqual([230, 230, 230]);
    const parted = fact({ type: 'member.separated', member: 'marie', from: 'mary' }, 56);
    expect(whoever([...ring, parted])).toEqual([200, 200, 30]);
  });
});

test('[F8] merged and separated without spending, each is as if it had never been', () => {
  const tapes = fc.array(fc.nat(), { maxLength: 250, size: 'max' });
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = tapeOf(numbers);
      const { after } = allComesBack(tape, someProgramme(tape), DAY);
      const hers = renamed(after.facts, 'of marie');
      const others = renamed(maria.facts, 'of maria');
      const facts = [...hers, ...others, merged, separated];
      const cards = foldTogether(facts.toReversed()).map(({ linked: _, ...card }) => card);
      expect(cards.find(({ member }) => member === 'marie')).toEqual(foldCard(hers));
      expect(cards.find(({ member }) => member === 'maria')).toEqual(foldCard(others));
    }),
  );
});

test('[F7] of lots of one name each is spent where it is left', () => {
  const birthday = (points: number) => lot('birthday 2026', points);
  const [one, other] = [memberWith({ lots: [birthday(50)] }), memberWith({ member: 'maria' })];
  const [hers, others] = [openTill(one), openTill({ ...other, lots: [birthday(30)] })];
  const why = { code: 'REWARD', reward: 'ten', name: { en: 'Ten' } } as const;
  const takes = [50, 30].map((points) => ({ lot: 'birthday 2026', points }));
  const entry = { member: 'marie', day: DAY, why, kind: 'redeemed', points: 80, takes } as const;
  const taken: FactBody = {
    ...{ type: 'reward.taken', member: 'marie', reward: 'ten', rights: [] },
    entries: [entry],
  };
  const facts = [...hers.facts, ...renamed(others.facts, 'of maria'), merged];
  expect(balances(facts)).toEqual([80, 80]);
  const cards = foldTogether([...facts, fact(taken, 60)]);
  expect(cards.map(({ lots, debt }) => [lots[0]?.left, debt])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
