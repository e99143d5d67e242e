import type { MemberRecord } from '#domain/fact/member-record.ts';
import { memberNumber } from '#domain/member/number.ts';
import { packBlocks } from '#protocol/block.ts';
import { chanceFrom } from '#sample/chance.ts';
import { person, sampleLanguages } from '#sample/people.ts';

const SEED = 20261123;

/** Members of five languages, about 600 bytes of JSON each; the same for the same count. */
export function* people(count: number): Generator<MemberRecord> {
  const chance = chanceFrom(SEED);
  for (let n = 0; n < count; n += 1) {
    const language = sampleLanguages[n % sampleLanguages.length] ?? 'en';
    const profile = person(chance, language, Math.floor(n / sampleLanguages.length));
    const card = {
      member: chance.uuid(),
      number: memberNumber(1, n + 1),
      profile,
      enrolledOn: '2025-03-14',
      enrolledBy: 'ana',
      enrolledAt: 'boutique',
      consents: [],
      lots: [{ id: `lot-${n}`, earnedOn: '2026-10-01', earned: 120, left: 120 }],
      debt: 0,
      purchases: [],
      used: [],
      contacts: [],
      putOff: {},
      bought: { colours: { navy: 2 }, sizes: { M: 1 }, categories: {}, brands: {} },
    };
    yield { card, history: [] };
  }
}

export function blocksOf(count: number): Uint8Array<ArrayBuffer>[] {
  return [...packBlocks(people(count))];
}
