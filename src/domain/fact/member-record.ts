import type { Card } from '../member/card.ts';
import type { FactBody, RecordedAt } from './fact.ts';

/**
 * A fact as it lies in a sealed block: its body, when and by whom, and its hash in the chain it
 * came from.
 */
export interface SealedFact {
  readonly hash: string;
  readonly till: string;
  readonly clerk: string;
  readonly boutique: string;
  readonly recordedAt: RecordedAt;
  readonly body: FactBody;
}

/** One member in a block: the card, and the facts that it is the fold of, oldest first. */
export interface MemberRecord {
  readonly card: Card;
  readonly history: readonly SealedFact[];
}
