import { membersOf } from '#domain/fact/bare.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { MemberRecord, SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { BETWEEN_TILL_AND_ENDPOINT } from '../exchange/pull.ts';
import { importedHistory } from '../ingest/member-history.ts';
import type { CardRecord, LedgerView } from '../store/contract.ts';
import type { CardPage } from '../store/snapshot-record.ts';

/** What a page of members comes to in a snapshot. */
export interface Told {
  /** For a block: her card, and what tills told of her. What imports told has blocks of its own. */
  readonly records: readonly MemberRecord[];
  /** For the rest: cards that lie in no block, their facts, and facts that are found by a code. */
  readonly cards: readonly Card[];
  readonly facts: readonly SealedFact[];
}

/**
 * The next members who are not in the snapshot yet, and where the page after it begins. Whoever was
 * found to be one with another, was erased, or came with an import that was taken back, is not one
 * for a block: a till keeps her as a row.
 */
export async function toldOfPage(
  ledger: LedgerView,
  page: CardPage,
  seen: Set<MemberId>,
): Promise<{ readonly told: Told; readonly next: number }> {
  const { cards, next } = await wholePage(ledger, page);
  const fresh = cards.filter(({ member }) => !seen.has(member));
  for (const { member } of fresh) seen.add(member);
  return { told: await told(ledger, fresh), next };
}

/** Those of whom something says who they are. */
export function membersTold({ records, cards, facts }: Told): readonly MemberId[] {
  const erased = new Set(cards.flatMap((card) => (card.erased ? [card.member] : [])));
  const named = [
    ...[...records.map(({ card }) => card), ...cards].map(({ member }) => member),
    ...facts.flatMap(({ body }) => membersOf(body)),
  ];
  return [...new Set(named)].filter((member) => !erased.has(member));
}

/** Cards that changed by one fact stay together. */
async function wholePage(
  ledger: LedgerView,
  page: CardPage,
): Promise<{ readonly cards: readonly CardRecord[]; readonly next: number }> {
  const cards = await ledger.cardsInTurn(page);
  const last = cards.at(-1)?.g;
  const isBack = 'before' in page;
  if (last === undefined || cards.length < page.most) {
    return { cards, next: isBack ? 0 : Number.MAX_SAFE_INTEGER };
  }
  const whole = cards.filter(({ g }) => g !== last);
  if (whole.length === 0) return { cards, next: last };
  return { cards: whole, next: isBack ? last + 1 : last - 1 };
}

async function told(ledger: LedgerView, cards: readonly CardRecord[]): Promise<Told> {
  const members = cards.map(({ member }) => member);
  const facts = await ledger.factsAboutEach(members);
  const kept = await ledger.keptOfTakenBack(members);
  const records: MemberRecord[] = [];
  const rest: { cards: Card[]; facts: SealedFact[] } = { cards: [], facts: [] };
  for (const { member, card } of cards) {
    const logged = facts.get(member) ?? [];
    const hers = logged
      .map(({ fact }) => fact)
      .filter(({ body }) => !BETWEEN_TILL_AND_ENDPOINT.has(body.type));
    if (card.linked || card.erased || kept.has(member)) {
      rest.cards.push(card);
      if (kept.has(member)) {
        rest.facts.push(...(await importedHistory(ledger, member, logged[0]?.g)));
      }
      rest.facts.push(...hers);
    } else {
      records.push({ card, history: hers.map(sealed) });
      rest.facts.push(...hers.filter(hasCode));
    }
  }
  return { records, ...rest };
}

/** Gift cards and vouchers are looked for by their code, whoever bought them. */
function hasCode({ body }: Fact): boolean {
  return 'rights' in body && (body.rights ?? []).some(({ bearer }) => bearer);
}

function sealed({ hash, till, clerk, boutique, recordedAt, body }: Fact): SealedFact {
  return { hash, till, clerk, boutique, recordedAt, body };
}
