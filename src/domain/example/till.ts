import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import type { FactBody } from '../fact/fact.ts';
import { applyFact, foldCard } from '../fact/fold.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import { quote } from '../promise/ring-up.ts';
import type { Basket, Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { type TakenBack, takeBack } from '../purchase/take-back.ts';
import type { Right } from '../rights/right.ts';

/** A till in memory for tests: it decides, writes the fact down and folds it into the card. */
export interface ExampleTill {
  readonly facts: readonly SealedFact[];
  readonly card: Card;
}

export function openTill(card: Card): ExampleTill {
  const { member, number, profile, enrolledOn } = card;
  const enrolment = sealed({ type: 'member.enrolled', member, number, profile }, enrolledOn, 0);
  const opening = card.lots.map((each, index) =>
    sealed(
      {
        type: 'points.adjusted',
        member,
        entries: [
          {
            member,
            day: each.earnedOn,
            why: { code: 'OPENING_BALANCE', batch: 'opening' },
            kind: 'adjusted',
            points: each.left,
            sign: 1,
            lot: each.id,
            ...(each.lapsesAfter !== undefined && { lapsesAfter: each.lapsesAfter }),
          },
        ],
      },
      each.earnedOn,
      index + 1,
    ),
  );
  const facts = [enrolment, ...opening];
  const folded = foldCard(facts);
  assert(folded, 'an enrolled member has a card');
  return { facts, card: { ...folded, purchases: card.purchases, used: card.used } };
}

export function record(till: ExampleTill, body: FactBody, day: Day): ExampleTill {
  const fact = sealed(body, day, till.facts.length);
  const card = applyFact(till.card, fact);
  assert(card, 'a card stays a card');
  return { facts: [...till.facts, fact], card };
}

interface Sale {
  readonly till: ExampleTill;
  readonly purchase: Purchase;
}

/** Rings the basket up with as many of the wished points as it takes; the rest is paid by card. */
export function sell(
  till: ExampleTill,
  asked: { programme: Programme; basket: Basket; day: Day; giftCards?: readonly Right[] },
): Sale {
  const purchaseId = `purchase ${till.facts.length}`;
  const request = { ...asked, card: till.card, purchaseId, receipt: `0001-${till.facts.length}` };
  const { totals, redeemed } = quote(request);
  const basket = { ...asked.basket, spend: redeemed.points };
  const tenders = [{ kind: 'card', amountMinor: totals.dueMinor }] as const;
  const rung = ringUp({ ...request, basket, tenders });
  assert(rung.ok, 'a plain sale is not refused');
  const { purchase } = rung.value;
  const { member } = till.card;
  const body = { type: 'purchase.recorded', member, ...rung.value } as const;
  return { till: record(till, body, asked.day), purchase };
}

interface Back {
  readonly till: ExampleTill;
  readonly taken: TakenBack;
}

export function bringBack(
  till: ExampleTill,
  asked: {
    programme: Programme;
    purchase: Purchase;
    before?: readonly PurchaseReturn[];
    lines: readonly { line: string; quantity: number }[];
    day: Day;
    why?: 'return' | 'void';
    giftCards?: readonly Right[];
  },
): Back {
  const returnId = `return ${till.facts.length}`;
  const back = takeBack({
    ...{ before: [], why: 'return', ...asked },
    ...{ card: till.card, returnId, receipt: returnId, refundKind: 'card' },
  });
  assert(back.ok, 'these goods can come back');
  const { member } = till.card;
  const body = { type: 'purchase.returned', member, ...back.value } as const;
  return { till: record(till, body, asked.day), taken: back.value };
}

function sealed(body: FactBody, day: Day, order: number): SealedFact {
  return {
    hash: `fact ${order}`,
    till: 'till-1',
    clerk: 'ana',
    boutique: 'main-street',
    recordedAt: { instant: order, day, order },
    body,
  };
}
