import type { PurchaseRecorded, PurchaseReturned } from '#domain/fact/fact.ts';
import { applyFact } from '#domain/fact/fold.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Entry } from '#domain/ledger/entry.ts';
import type { Card } from '#domain/member/card.ts';
import type { Issue } from '#domain/programme/issue.ts';
import { standing } from '#domain/programme/standing.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { PurchaseReturn } from '#domain/purchase/purchase.ts';
import { ringUp } from '#domain/purchase/ring-up.ts';
import { takeBack } from '#domain/purchase/take-back.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { moveRights } from '#domain/rights/move-rights.ts';
import type { RightMove } from '#domain/rights/right.ts';
import type { ReadCase } from './read-case.ts';

export interface Answer extends Quote {
  /** What came back afterwards, step by step. */
  readonly takenBack?: readonly Step[];
}

interface Step {
  readonly return: PurchaseReturn;
  readonly entries: readonly Entry[];
  readonly rights?: readonly RightMove[];
  readonly balance?: number;
  readonly tier?: string | null;
}

/** The quote; and when goods come back afterwards, what each return does to money and points. */
export function answer({ request, takeBack: asked }: ReadCase): Result<Answer, readonly Issue[]> {
  const told = quote(request);
  if (asked.length === 0) return done(told);
  const { purchaseId = 'this', receipt = 'this', basket } = request;
  const rung = ringUp({
    ...{ ...request, purchaseId, receipt },
    basket: { ...basket, spend: told.redeemed.points },
    tenders: [{ kind: 'card', amountMinor: told.totals.dueMinor }],
  });
  if (!rung.ok) return refused([{ path: '$.basket', message: rung.refusal.code }]);
  const { purchase } = rung.value;
  let card = folded(request.card, { type: 'purchase.recorded', ...rung.value }, purchase);
  let giftCards = moveRights(request.giftCards, ofBearer(rung.value));
  const steps: Step[] = [];
  for (const [index, { lines = [], day = request.day, why = 'return' }] of asked.entries()) {
    const before = steps.map((step) => step.return);
    const returnId = `return ${index + 1}`;
    const { programme } = request;
    const back = takeBack({
      ...{ programme, purchase, before, card, giftCards, lines, day, returnId, why },
      ...{ receipt: returnId, refundKind: 'card' },
    });
    if (!back.ok) {
      const { code, ...figures } = back.refusal;
      const message = `${code} ${JSON.stringify(figures)}`;
      return refused([{ path: `$.options.takeBack[${index}]`, message }]);
    }
    card = folded(card, { type: 'purchase.returned', ...back.value }, { day });
    giftCards = moveRights(giftCards, ofBearer(back.value));
    const after = card && {
      balance: balanceOn(card, day).balance,
      tier: standing(card, programme, { day, earlier: request.earlier }).tier?.id ?? null,
    };
    steps.push({ ...back.value, ...after });
  }
  return done({ ...told, takenBack: steps });
}

function ofBearer({ rights = [] }: { readonly rights?: readonly RightMove[] }) {
  return rights.filter(({ bearer }) => bearer);
}

function folded(
  card: Card | undefined,
  body: PurchaseRecorded | PurchaseReturned,
  { day }: { readonly day: string },
): Card | undefined {
  if (!card) return undefined;
  const recordedAt = { instant: 0, day, order: 0 };
  const sealing = { hash: '', till: '', clerk: '', boutique: '', recordedAt };
  return applyFact(card, { ...sealing, body: { ...body, member: card.member } }) ?? card;
}
