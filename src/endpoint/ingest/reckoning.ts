import type {
  Fact,
  GivingTakenBack,
  PointsAdjusted,
  PurchaseGiven,
  PurchaseRecorded,
  PurchaseReturned,
} from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import type { ReturnDifference } from '#domain/purchase/returned-anew.ts';
import { SCHEMA } from '#protocol/limits.ts';
import type { HeadRecord, LedgerView, TillRecord } from '../store/contract.ts';
import { pointsOf } from './adds-up.ts';
import type { CardDesk } from './card-desk.ts';
import { cardsShown } from './cards-shown.ts';
import { standing } from './giving.ts';
import type { GoodsDesk } from './goods-desk.ts';
import { madeUp } from './made-up.ts';
import { withoutMadeUp, withReturnRight } from './reckoned-fact.ts';
import { reckonedOf, returnedOtherwise } from './returned-otherwise.ts';
import type { RulesDesk } from './rules-desk.ts';

interface Around {
  readonly cards: CardDesk;
  readonly goods: GoodsDesk;
  readonly rules: RulesDesk;
  readonly tills: readonly TillRecord[];
  readonly schema: number;
  readonly head: HeadRecord;
}

export interface Told {
  readonly fact: Fact;
  /** The cards of her person as they were before it. */
  readonly before: readonly Card[];
  /** The facts about its purchase that counted before it. */
  readonly known: readonly Fact[];
  /** It stands where its till went on from: no copy of it, and not told long after. */
  readonly inTurn: boolean;
}

/** A fact that moves points of a purchase, and whose. */
interface Moving<Body extends Fact['body']> extends Told {
  readonly fact: Fact<Body>;
  readonly card: Card;
}

/**
 * Rings up again what tills rang up, and says what they made up: as one more entry of the ledger,
 * never by turning away what happened. What a till could not know is no difference; where the
 * endpoint itself cannot know what the till had heard, it believes it.
 */
export class Reckoning {
  readonly #ledger: LedgerView;
  readonly #around: Around;

  constructor(ledger: LedgerView, around: Around) {
    this.#ledger = ledger;
    this.#around = around;
  }

  /** What is to stand in her ledger besides; nothing where all is right, or nobody can tell. */
  async of(told: Told): Promise<PointsAdjusted | undefined> {
    const { body } = told.fact;
    const member = 'member' in body ? body.member : undefined;
    const card = member === undefined ? undefined : jointCard(told.before, member);
    if (card === undefined || card.erased || this.#around.schema > SCHEMA) return undefined;
    switch (body.type) {
      case 'purchase.recorded':
      case 'purchase.given':
        return await this.#sold({ ...told, card, fact: { ...told.fact, body } });
      case 'purchase.returned':
        return await this.#returned({ ...told, card, fact: { ...told.fact, body } });
      case 'giving.taken-back':
        return takenBack({ ...told, card, fact: { ...told.fact, body } });
      default:
        return undefined;
    }
  }

  async #sold(told: Moving<PurchaseRecorded | PurchaseGiven>): Promise<PointsAdjusted | undefined> {
    const { fact, card } = told;
    const { purchase } = fact.body;
    const earned = pointsOf(fact.body.entries, 'earned');
    if (earned === 0 || !this.#versionsTell()) return undefined;
    const rules = await this.#rulesOf(fact, purchase.day);
    const isSure = this.#isSure(told);
    const cards = () => (isSure && !card.linked ? this.#cardsShown(told) : NOBODY_KNOWS);
    const knowsAllRules = this.#knowsAllRules(told);
    const points = await madeUp({ fact, card, rules, knowsAllRules, cardsShown: cards });
    if (points === 0) return undefined;
    return withoutMadeUp({ member: card.member, purchase, cause: fact }, points);
  }

  async #returned(told: Moving<PurchaseReturned>): Promise<PointsAdjusted | undefined> {
    const { fact, card, known } = told;
    const sold = known.find(({ body }) => body.type === 'purchase.recorded')?.body;
    if (sold?.type !== 'purchase.recorded' || !this.#knowsAllRules(told)) return undefined;
    const { purchase } = standing(known) ?? sold;
    if (purchase.member !== fact.body.member) return undefined;
    const rules = await this.#rulesOf(fact, fact.body.return.day);
    if (rules.length === 0) return undefined;
    const wrong = returnedOtherwise({ fact, purchase, known, rules });
    const right = { ...wrong, leftWithHer: this.#canBeTaken(fact, card, { rules, wrong }) };
    if (Object.values(right).every((points) => points === 0)) return undefined;
    const { member } = card;
    return withReturnRight({ member, purchase, cause: fact }, right, fact.body.entries);
  }

  /** Where the programme forgives what was spent, no more is taken than is there. */
  #canBeTaken(
    { body }: Fact<PurchaseReturned>,
    { member }: Card,
    { rules, wrong }: { readonly rules: readonly InForce[]; readonly wrong: ReturnDifference },
  ): number {
    if (!rules.some(({ programme }) => programme.clawback === 'clamp')) return wrong.leftWithHer;
    const after = jointCard(this.#around.cards.person(member), member);
    const left = after ? balanceOn(after, body.return.day).balance : 0;
    return Math.min(wrong.leftWithHer, Math.max(0, left));
  }

  async #rulesOf(fact: Fact, day: string): Promise<readonly InForce[]> {
    return await this.#around.rules.known(fact, day);
  }

  /**
   * Whether all that its till had heard is here: after an older copy of the endpoint was put back,
   * only once that till has said all and heard all there is.
   */
  #isSure({ fact, inTurn }: Told): boolean {
    const { tills, head } = this.#around;
    const till = tills.find((each) => each.till === fact.till);
    const goesOn = inTurn && till?.incarnation === fact.incarnation;
    return goesOn && (head.renamed === 0 || till.settled > head.renamed);
  }

  /**
   * Which programme a version was: after an older copy was put back, only once all tills were heard
   * again. One may go by what another published under the same number, and has not told anew yet.
   */
  #versionsTell(): boolean {
    const { tills, head } = this.#around;
    return head.renamed === 0 || tills.every(({ settled }) => settled > head.renamed);
  }

  /** A till forgets no programme that it was told in an order which is gone. */
  #knowsAllRules(told: Told): boolean {
    return this.#isSure(told) && this.#around.head.renamed === 0;
  }

  async #cardsShown({ fact, card }: Moving<Fact['body']>): Promise<readonly Card[] | undefined> {
    const arrived = this.#around.cards.arrived(card.member);
    const before = arrived.filter(({ hash }) => hash !== fact.hash);
    return await cardsShown(this.#ledger, {
      ...{ member: card.member, fact, arrived: before },
    });
  }
}

const NOBODY_KNOWS = Promise.resolve(undefined);

/** Of what was made up nothing was hers that could be taken back. */
function takenBack({ fact, card, known }: Moving<GivingTakenBack>): PointsAdjusted | undefined {
  const { purchase, entries } = fact.body;
  const earned = known
    .flatMap(({ body }) => (body.type === 'purchase.given' ? [body] : []))
    .filter(({ giving }) => giving === fact.body.giving)
    .reduce((sum, given) => sum + pointsOf(given.entries, 'earned'), 0);
  const left = earned - reckonedOf(known, 'purchase');
  const overTaken = Math.max(0, pointsOf(entries, 'clawed-back') - left);
  if (overTaken === 0 || left === earned) return undefined;
  const wrong = { overGiven: 0, leftWithHer: 0, overTaken };
  return withReturnRight({ member: card.member, purchase, cause: fact }, wrong, entries);
}
