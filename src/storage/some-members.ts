import type { Fact } from '#domain/fact/fact.ts';
import type { MemberRecord, SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { Profile } from '#domain/member/member.ts';
import { sha256Now } from '#protocol/sha256.ts';

/** Members for tests: a card and the fact that enrolled her. */
export function someCard(n: number, profile: Profile = {}): Card {
  return {
    member: `member-${n}`,
    number: `2${`${n}`.padStart(12, '0')}`,
    profile: { name: `Name ${n}`, phones: [{ typed: `07${`${n}`.padStart(8, '0')}` }], ...profile },
    enrolledOn: '2026-01-05',
    enrolledBy: 'noor',
    enrolledAt: 'boutique',
    consents: [],
    lots: [],
    debt: 0,
    purchases: [],
    used: [],
    contacts: [],
    putOff: {},
    bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
  };
}

export function someRecord(n: number, profile?: Profile): MemberRecord {
  const card = someCard(n, profile);
  const { member, number } = card;
  const body = { type: 'member.enrolled', member, number, profile: card.profile } as const;
  return { card, history: [someFact(n, body)] };
}

export function someFact(n: number, body: Fact['body']): SealedFact {
  return {
    hash: sha256Now(new TextEncoder().encode(`${n} ${JSON.stringify(body)}`)),
    till: 'import',
    clerk: 'noor',
    boutique: 'boutique',
    recordedAt: { instant: n, day: '2026-01-05', order: n },
    body,
  };
}

export function someRecords(from: number, to: number): readonly MemberRecord[] {
  return Array.from({ length: to - from }, (_, at) => someRecord(from + at));
}
