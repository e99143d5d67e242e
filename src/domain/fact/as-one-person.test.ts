import { expect, test } from 'vitest';
import { lot, memberWith } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { openTill, sell } from '../example/till.ts';
import { balanceOn } from '../ledger/balance.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { asOnePerson } from './as-one-person.ts';
import { foldCard } from './fold.ts';
import { foldTogether } from './fold-together.ts';
import { jointCard } from './joint-card.ts';

const DAY = '2026-11-23';
const programme = houseProgramme('CNY');

test('[F7] lived as one member, a person has what her cards have together', () => {
  const marie = openTill(memberWith({ lots: [lot('of marie', 120)] }));
  const maria = sell(openTill(memberWith({ member: 'maria', lots: [lot('of maria', 80)] })), {
    ...{ programme, basket: basketOf(line('hat', 150_000)), day: DAY },
  }).till;
  const hers = maria.facts.map((fact) => ({ ...fact, hash: `${fact.hash} of maria` }));
  const merged = {
    ...{ hash: 'merged', till: 'till-2', clerk: 'ana', boutique: 'main-street' },
    recordedAt: { instant: 50, day: DAY, order: 50 },
    body: { type: 'member.merged', member: 'maria', into: 'marie' } as const,
  };
  const facts = [...marie.facts, ...hers, merged];
  const together = jointCard(foldTogether(facts), 'marie');
  const asOne = foldCard(asOnePerson(facts, 'marie'));
  if (!together || !asOne) throw new Error('she is enrolled');
  expect(balanceOn(asOne, DAY).balance).toBe(balanceOn(together, DAY).balance);
  expect(balanceOn(asOne, DAY).balance).toBe(350);
  expect(asOne.purchases).toEqual(together.purchases);
  expect(asOne.profile).toEqual(together.profile);
});
