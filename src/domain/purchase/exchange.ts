import { applyFact } from '../fact/fold.ts';
import type { Card } from '../member/card.ts';
import { quote } from '../promise/ring-up.ts';
import { done, type Result } from '../result.ts';
import { type Difference, difference } from './difference.ts';
import type { Refund, Tender } from './purchase.ts';
import { type RingUpRefusal, type RingUpRequest, type RungUp, ringUp } from './ring-up.ts';
import {
  type TakeBackRefusal,
  type TakeBackRequest,
  type TakenBack,
  takeBack,
} from './take-back.ts';

export interface ExchangeRequest {
  /** `refundKind` is how a difference in her favour is given back. */
  readonly back: TakeBackRequest;
  /** `tenders` pay the difference that is left to pay; its card is as it was before the return. */
  readonly bought: RingUpRequest;
}

export interface Exchanged {
  readonly back: TakenBack;
  readonly bought: RungUp;
}

/**
 * Goods come back and others are taken in one act: the return first, then the purchase, quoted on
 * the card as the return leaves it. What the return refunds pays for what is taken, so that only
 * the difference changes hands. Both, or neither. Keeps R13 and R14.
 */
export function exchange({
  back,
  bought,
}: ExchangeRequest): Result<Exchanged, TakeBackRefusal | RingUpRefusal> {
  const taken = takeBack(back);
  if (!taken.ok) return taken;
  const request = { ...bought, card: cardAfterReturn(bought.card, back.card, taken.value) };
  const { refundMinor } = taken.value.return;
  const between = difference(refundMinor, quote(request).totals.dueMinor);
  const tenders = [...coveredBy(between), ...bought.tenders];
  const rung = ringUp({ ...request, tenders });
  if (!rung.ok) return rung;
  const { purchase } = rung.value;
  const { id, receipt } = taken.value.return;
  const exchanged = { return: id, receipt, minor: between.coveredMinor };
  return done({
    back: {
      ...taken.value,
      return: {
        ...taken.value.return,
        ...refundedBy(between, back.refundKind),
        exchange: purchase.id,
      },
    },
    bought: { ...rung.value, purchase: { ...purchase, exchanged } },
  });
}

/**
 * The card of who buys once the goods are back; untouched where they were another's. Whoever was
 * found to be one person with her is she.
 */
export function cardAfterReturn(
  card: Card | undefined,
  owner: Card | undefined,
  { return: back, entries, rights }: TakenBack,
): Card | undefined {
  if (!card || card.member !== owner?.member) return card;
  const { member } = card;
  const hers = entries.map((entry) => ({ ...entry, member }));
  const moved = { return: back, entries: hers, ...(rights && { rights }) };
  const body = { type: 'purchase.returned', member, ...moved } as const;
  const recordedAt = { instant: 0, day: back.day, order: 0 };
  return applyFact(card, { hash: '', till: '', clerk: '', boutique: '', recordedAt, body }) ?? card;
}

function coveredBy({ coveredMinor }: Difference): Tender[] {
  return coveredMinor === 0 ? [] : [{ kind: 'other', amountMinor: coveredMinor }];
}

function refundedBy({ coveredMinor, giveMinor }: Difference, kind: Refund['kind']) {
  if (coveredMinor === 0) return { refundKind: kind };
  if (giveMinor === 0) return { refundKind: 'other' } as const;
  const refunds: Refund[] = [
    { kind: 'other', amountMinor: coveredMinor },
    { kind, amountMinor: giveMinor },
  ];
  return { refundKind: kind, refunds };
}
