import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { applyFact } from '#domain/fact/fold.ts';
import type { Card } from '#domain/member/card.ts';
import { bought, DAY, NOON } from '#endpoint/paper-till.ts';
import type { CardRecord, Logged, Store } from '#endpoint/store/contract.ts';
import type { SaleRecord } from '#endpoint/store/sale-record.ts';
import { chanceFrom } from '#sample/chance.ts';
import { person, sampleLanguages } from '#sample/people.ts';

export const PROGRAMME = 'shop';
/** Whose facts they are: a till that nobody stands at. */
const FILLER = 'filler';
const SEED = 20261130;
const PURCHASES_EACH = 5;
const MEMBERS_A_WRITE = 500;

/** Members and five purchases of each, in so many facts. */
export const membersIn = (facts: number): number => Math.floor(facts / (1 + PURCHASES_EACH));

/**
 * Fills a shop with what an endpoint would keep of so many members and five purchases of each,
 * without asking it to judge a million facts first. Names are those of a busy till.
 */
export async function fillShop(store: Store, members: number): Promise<void> {
  const chance = chanceFrom(SEED);
  let seq = 0;
  for (let from = 1; from <= members; from += MEMBERS_A_WRITE) {
    const to = Math.min(members, from + MEMBERS_A_WRITE - 1);
    await store.write(PROGRAMME, async (ledger) => {
      const count = (to - from + 1) * (1 + PURCHASES_EACH);
      const first = await ledger.takeNumbers(count);
      const made: Made = { entries: [], cards: [], sales: [] };
      for (let n = from; n <= to; n += 1) {
        const language = sampleLanguages[n % sampleLanguages.length] ?? 'en';
        const serial = Math.floor(n / sampleLanguages.length);
        const bodies = bodiesOf(n, person(chance, language, serial));
        addMember(made, bodies, { g: first + made.entries.length, seq: seq + 1 });
        seq += bodies.length;
      }
      await ledger.log(made.entries);
      await ledger.putCards(made.cards);
      await ledger.noteSales(made.sales);
      await ledger.count(made.sales.map(({ purchase }) => purchase));
    });
  }
}

interface Made {
  readonly entries: Logged[];
  readonly cards: CardRecord[];
  readonly sales: SaleRecord[];
}

function bodiesOf(n: number, profile: ReturnType<typeof person>): readonly FactBody[] {
  const member = `member-${n}`;
  const number = `2${String(n).padStart(8, '0')}`;
  const purchases = Array.from({ length: PURCHASES_EACH }, (_, each) =>
    bought(`purchase-${(n - 1) * PURCHASES_EACH + each + 1}`, member),
  );
  return [{ type: 'member.enrolled', member, number, profile }, ...purchases];
}

function addMember(
  { entries, cards, sales }: Made,
  bodies: readonly FactBody[],
  at: { readonly g: number; readonly seq: number },
): void {
  let card: Card | null = null;
  let order = 0;
  for (const [n, body] of bodies.entries()) {
    const fact = factOf(body, at.seq + n);
    order = fact.recordedAt.order;
    card = applyFact(card, fact);
    const member = 'member' in body ? (body.member ?? null) : null;
    const { till, incarnation, seq, hash } = fact;
    const place = { g: at.g + n, till, incarnation, seq, fork: 0, hash, member };
    entries.push({ ...place, aside: null, receivedAt: NOON, entry: { fact } });
    if (body.type === 'purchase.recorded') {
      sales.push({ purchase: body.purchase.id, g: at.g + n });
    }
  }
  if (card === null) throw new Error('an enrolled member has a card');
  cards.push({ member: card.member, g: at.g + bodies.length - 1, order, card });
}

function factOf(body: FactBody, seq: number): Fact {
  const instant = NOON - 86_400_000 + seq;
  return {
    ...{ programme: PROGRAMME, till: FILLER, incarnation: 1, seq },
    previous: nameOf(seq - 1),
    hash: nameOf(seq),
    recordedAt: { instant, day: DAY, order: instant },
    ...{ clerk: 'clerk-1', boutique: 'boutique-1', seen: 0, body },
  };
}

function nameOf(seq: number): string {
  return (seq * 0x9e37_79b9).toString(16).padStart(64, '0');
}
