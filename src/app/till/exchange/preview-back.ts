import type { Day } from '#domain/calendar/day.ts';
import type { Card } from '#domain/member/card.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { cardAfterReturn } from '#domain/purchase/exchange.ts';
import { takeBack } from '#domain/purchase/take-back.ts';
import type { Right } from '#domain/rights/right.ts';
import type { PurchaseFound } from '#storage/read/read-purchase.ts';
import type { SaleBack } from '../basket/sale.ts';
import type { GoodsBackNow } from './goods-back-context.ts';

interface Coming {
  readonly back: SaleBack;
  readonly found: PurchaseFound;
  /** Hers whose purchase it was, and of who buys. */
  readonly owner: Card | undefined;
  readonly card: Card | undefined;
  /** Those that were sold with it. */
  readonly giftCards: readonly Right[];
  readonly programme: Programme;
  readonly day: Day;
}

/** What the goods that come back do, before anything is recorded. */
export function previewBack(coming: Coming): GoodsBackNow {
  const { back, found, owner, card, giftCards, programme, day } = coming;
  const { purchase, returns: before } = found;
  const taken = takeBack({
    ...{ programme, purchase, before, card: owner, giftCards, lines: back.lines, day },
    ...({ why: 'return', refundKind: 'card' } as const),
    ...{ returnId: 'preview', receipt: 'preview' },
  });
  if (!taken.ok) return { owner, refusal: taken.refusal, quoted: card };
  return { owner, purchase, taken: taken.value, quoted: cardAfterReturn(card, owner, taken.value) };
}
