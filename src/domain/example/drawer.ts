import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import type { FactBody } from '../fact/fact.ts';
import { foldCard } from '../fact/fold.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Minor } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { quote } from '../promise/ring-up.ts';
import type { Basket, Purchase, PurchaseReturn, TenderKind } from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { takeBack } from '../purchase/take-back.ts';
import type { Right } from '../rights/right.ts';
import { closeShift } from '../shift/close-shift.ts';
import { countCash } from '../shift/count-cash.ts';
import { openShift } from '../shift/open-shift.ts';
import { NO_POINTS_OWED } from '../shift/points-owed.ts';
import type { ShiftNow } from '../shift/shift-now.ts';
import { newMember } from './cards.ts';

/** A till with its drawer in memory for tests: everything it ever recorded, in its order. */
export type ExampleDrawer = readonly SealedFact[];

const { member, number, profile } = newMember;

export function newDrawer(day: Day): ExampleDrawer {
  return told([], { type: 'member.enrolled', member, number, profile }, day);
}

export function told(drawer: ExampleDrawer, body: FactBody, day: Day): ExampleDrawer {
  const order = drawer.length + 1;
  const recordedAt = { instant: order * 1000, day, order };
  const who = { till: 'till-1', clerk: 'ana', boutique: 'main-street' };
  return [...drawer, { hash: `fact ${order}`, ...who, recordedAt, body }];
}

/** Since its last Z report, as storage would read it. */
export function nowOf(drawer: ExampleDrawer): ShiftNow {
  const closing = drawer.findLast(({ body }) => body.type === 'shift.closed')?.body;
  if (closing?.type !== 'shift.closed') return { facts: drawer };
  const { z } = closing;
  return { last: z, facts: drawer.filter(({ recordedAt }) => recordedAt.order > z.upTo) };
}

interface Sale {
  readonly programme: Programme;
  readonly basket: Basket;
  readonly day: Day;
  /** What is due is paid in as many parts. */
  readonly kinds: readonly [TenderKind, ...TenderKind[]];
  readonly hers?: boolean;
  readonly giftCards?: readonly Right[];
}

export function sold(drawer: ExampleDrawer, sale: Sale) {
  const card = sale.hers ? (foldCard(drawer) ?? undefined) : undefined;
  const id = `purchase ${drawer.length}`;
  const request = { ...sale, card, purchaseId: id, receipt: `0001-${drawer.length}` };
  const { totals, redeemed } = quote(request);
  const basket = { ...sale.basket, spend: redeemed.points };
  const rung = ringUp({ ...request, basket, tenders: split(totals.dueMinor, sale.kinds) });
  assert(rung.ok, 'a plain sale is not refused');
  const of = card ? { member } : {};
  const body: FactBody = { type: 'purchase.recorded', ...of, ...rung.value };
  return { drawer: told(drawer, body, sale.day), purchase: rung.value.purchase };
}

function split(dueMinor: Minor, kinds: readonly TenderKind[]) {
  const share = Math.floor(dueMinor / kinds.length);
  return kinds
    .map((kind, place) => ({
      kind,
      amountMinor: place === 0 ? dueMinor - share * (kinds.length - 1) : share,
    }))
    .filter(({ amountMinor }) => amountMinor > 0);
}

interface Back {
  readonly programme: Programme;
  readonly purchase: Purchase;
  readonly day: Day;
  readonly why: PurchaseReturn['why'];
  readonly kind: TenderKind;
}

/** A piece of the first line that has one left, or all that is left. */
export function broughtBack(drawer: ExampleDrawer, back: Back): ExampleDrawer {
  const before = drawer.flatMap(({ body }) =>
    body.type === 'purchase.returned' && body.return.purchase === back.purchase.id
      ? [body.return]
      : [],
  );
  const card = back.purchase.member === undefined ? undefined : (foldCard(drawer) ?? undefined);
  const id = `return ${drawer.length}`;
  const ids = { returnId: id, receipt: `0001-${drawer.length}` };
  for (const { id: line } of back.purchase.lines) {
    const lines = [{ line, quantity: 1 }];
    const taken = takeBack({ ...back, ...ids, before, card, lines, refundKind: back.kind });
    if (!taken.ok) continue;
    const of = card ? { member } : {};
    return told(drawer, { type: 'purchase.returned', ...of, ...taken.value }, back.day);
  }
  return drawer;
}

export function opened(drawer: ExampleDrawer, floatMinor: Minor, day: Day): ExampleDrawer {
  const shift = `shift ${drawer.length}`;
  const begun = openShift({ now: nowOf(drawer), shift, clerk: 'ana', floatMinor });
  return begun.ok ? told(drawer, begun.value, day) : drawer;
}

export function counted(drawer: ExampleDrawer, minor: Minor, day: Day): ExampleDrawer {
  const count = countCash(nowOf(drawer), { minor });
  return count.ok ? told(drawer, count.value, day) : drawer;
}

interface Closing {
  readonly leftMinor: Minor;
  readonly day: Day;
}

export function closed(drawer: ExampleDrawer, { leftMinor, day }: Closing) {
  const closing = closeShift({
    now: nowOf(drawer),
    ...{ currency: 'EUR', openedBy: 'Ana', block: 1, owed: NO_POINTS_OWED, leftMinor },
    closed: { clerk: 'bo', name: 'Bo', instant: drawer.length * 1000, day },
  });
  return closing.ok
    ? { drawer: told(drawer, closing.value, day), z: closing.value.z }
    : { drawer, refusal: closing.refusal };
}
