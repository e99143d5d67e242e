import { addDays, type Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import type { Points } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { OffByHand } from '../purchase/by-hand.ts';
import type { Basket, BasketLine, Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import { lot, memberWith } from './cards.ts';
import { line } from './goods.ts';
import { someBenefits, someStacking } from './some-benefits.ts';
import { someEarning, somePointsBenefits } from './some-earning.ts';
import type { Tape } from './tape.ts';
import { bringBack, type ExampleTill, openTill, sell } from './till.ts';

/** Stories off a tape: programmes, baskets, cards and goods that come back, for property tests. */
export function someProgramme(tape: Tape): Programme {
  const currency = tape.oneOf(['CNY', 'EUR', 'JPY', 'RON'] as const);
  const house = houseProgramme(currency);
  const earning = someEarning(tape);
  return {
    ...house,
    earning,
    tax: {
      mode: tape.oneOf(['inside', 'on-top']),
      defaultBasisPoints: tape.oneOf([0, 550, 2000]),
    },
    redemption: {
      block: { points: tape.oneOf([100, 1, 7]), minor: tape.oneOf([1000, 3, 500]) },
      minimumPoints: tape.oneOf([0, 100, 250]),
      capBasisPoints: tape.oneOf([5000, 10_000, 3333]),
    },
    clawback: tape.oneOf(['negative', 'clamp', 'from-refund']),
    benefits: [...house.benefits, ...someBenefits(tape, 4), ...somePointsBenefits(tape)],
    stacking: someStacking(tape),
    spentFirst: tape.oneOf(['soonest-to-lapse', 'oldest']),
  };
}

export function someBasket(tape: Tape): Basket {
  const lines = Array.from({ length: 1 + tape.pick(5) }, (_, index) => someLine(tape, index));
  const vouchers = Array.from({ length: tape.pick(3) }, (_, index) => ({
    id: `voucher ${index}`,
    amountMinor: tape.pick(3000),
  }));
  const byHand = { minor: 1 + tape.pick(20_000), manager: 'lea', note: 'a seam was open' };
  return {
    ...{ lines, vouchers, spend: tape.oneOf<Points | 'all'>(['all', 0, 100, 321]) },
    ...(tape.pick(5) === 1 && { byHand }),
  };
}

function someLine(tape: Tape, index: number): BasketLine {
  const priceMinor = tape.oneOf([9990, 1, 29_999, 0, 333, 100_000]) + tape.pick(100);
  const tags = [tape.oneOf(['plain', 'plain', 'reduced', 'new-season', 'gift-card'])];
  const category = tape.oneOf(['coats', 'hats', 'shoes']);
  const goods = line(`line ${index}`, priceMinor, {
    ...{ tags, category, quantity: 1 + tape.pick(4), colour: tape.oneOf(['black', 'red']) },
    listMinor: priceMinor + tape.pick(2) * 500,
    ...(tape.pick(2) === 1 && { costMinor: Math.floor((priceMinor * tape.pick(12)) / 10) }),
  });
  if (tape.pick(6) !== 1 || tags.includes('gift-card')) return goods;
  const off = tape.oneOf<OffByHand>([{ minor: 700 }, { basisPoints: 3333 }, { priceMinor: 4500 }]);
  return { ...goods, byHand: { off, manager: 'lea', note: 'a button was missing' } };
}

export function someCard(tape: Tape, day: Day): Card {
  const lots = Array.from({ length: tape.pick(4) }, (_, index) =>
    lot(`lot ${index}`, 1 + tape.pick(2000), {
      earnedOn: addDays(day, -300 + tape.pick(200)),
      ...(tape.pick(3) > 0 && { lapsesAfter: addDays(day, tape.pick(120) - 10) }),
    }),
  );
  const birthday = tape.oneOf([undefined, { month: 11, day: 20 }, { month: 12, day: 1 }]);
  return memberWith({ lots, profile: { name: 'Marie D.', ...(birthday && { birthday }) } });
}

export interface BroughtBack {
  readonly before: ExampleTill;
  readonly after: ExampleTill;
  readonly purchase: Purchase;
  readonly returns: readonly PurchaseReturn[];
}

/** A sale whose goods all come back, in pieces and in an order that the tape decides. */
export function allComesBack(tape: Tape, programme: Programme, day: Day): BroughtBack {
  const before = openTill(someCard(tape, day));
  const { till, purchase } = sell(before, { programme, basket: someBasket(tape), day });
  return { before, purchase, ...piecesComeBack(tape, { till, purchase, programme, day }) };
}

/** The same, but what was earned is spent meanwhile, or has lapsed. */
export function spentComesBack(tape: Tape, programme: Programme, day: Day): BroughtBack {
  const before = openTill(someCard(tape, day));
  const first = sell(before, { programme, basket: someBasket(tape), day });
  const later = addDays(day, tape.oneOf([0, 30, 500]));
  const wish = { ...someBasket(tape), spend: 'all' } as const;
  const { till } = sell(first.till, { programme, basket: wish, day: later });
  const { purchase } = first;
  const back = piecesComeBack(tape, { till, purchase, programme, day: later });
  return { before, purchase, ...back };
}

interface Sold {
  readonly till: ExampleTill;
  readonly purchase: Purchase;
  readonly programme: Programme;
  readonly day: Day;
}

function piecesComeBack(tape: Tape, { till: sold, purchase, programme, day }: Sold) {
  const left = new Map(purchase.lines.map(({ id, quantity }) => [id, quantity]));
  const returns: PurchaseReturn[] = [];
  let till = sold;
  while (left.size > 0) {
    const chosen = somePieces(tape, left);
    const back = bringBack(till, { programme, purchase, before: returns, lines: chosen, day });
    returns.push(back.taken.return);
    till = back.till;
  }
  return { after: till, returns };
}

function somePieces(tape: Tape, left: Map<string, number>) {
  const ids = [...left.keys()];
  const first = ids[tape.pick(ids.length)] ?? '';
  const chosen = ids.filter((id) => id === first || (!tape.isAtEnd() && tape.pick(3) === 0));
  return chosen.map((line) => {
    const held = left.get(line) ?? 0;
    const quantity = tape.isAtEnd() ? held : 1 + tape.pick(held);
    if (quantity === held) left.delete(line);
    else left.set(line, held - quantity);
    return { line, quantity };
  });
}
