import type { MemberEnrolled } from '#domain/fact/fact.ts';
import { applyFact } from '#domain/fact/fold.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { sealHistory } from '#domain/intake/seal-history.ts';
import { memberNumber } from '#domain/member/number.ts';
import { chanceFrom } from './chance.ts';
import { person, sampleLanguages } from './people.ts';
import { SAMPLE_BLOCK } from './shop-life.ts';

/** Members and nothing else, as many as wished, one at a time; the same for the same seed. */
export function* sampleMembers(wish: {
  readonly seed: number;
  readonly count: number;
}): Generator<MemberRecord> {
  const chance = chanceFrom(wish.seed);
  const seal = sealHistory({ batch: 'sample', clerk: 'ana', boutique: 'sample' });
  for (let serial = 1; serial <= wish.count; serial++) {
    const language = sampleLanguages[serial % sampleLanguages.length] ?? 'en';
    const enrolled: MemberEnrolled = {
      type: 'member.enrolled',
      member: chance.uuid(),
      number: memberNumber(SAMPLE_BLOCK, serial),
      profile: person(chance, language, serial),
    };
    const fact = seal(enrolled, { day: '2026-01-05', second: 0 });
    const card = applyFact(null, fact);
    if (card) yield { card, history: [fact] };
  }
}
