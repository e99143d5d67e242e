import type { Day } from '../calendar/day.ts';
import { type Account, book } from '../ledger/book.ts';
import type { Entry } from '../ledger/entry.ts';
import { turnOf } from '../ledger/spend.ts';
import type { Card } from '../member/card.ts';
import type { Minor, Points } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { done, type Result, refused } from '../result.ts';
import { returnMoves } from '../rights/return-moves.ts';
import { type Right, type RightMove, rightOn } from '../rights/right.ts';
import { type ClawBack, clawBack, clawedEntry } from './claw-back.ts';
import type {
  Purchase,
  PurchaseLine,
  PurchaseReturn,
  ReturnedLine,
  TenderKind,
} from './purchase.ts';
import { refundsAsPaid } from './refunds.ts';
import {
  type BackByLine,
  backByLine,
  isTaxOnTop,
  type Parts,
  partsUpTo,
  sumParts,
} from './returned-parts.ts';
import { dueBackUpTo, giveBackUpTo, givesBetween } from './returned-points.ts';

export interface TakeBackRequest {
  /** In force on the day of the return; what was earned is reckoned by the rule in the purchase. */
  readonly programme: Programme;
  readonly purchase: Purchase;
  /** Every earlier return of this purchase. */
  readonly before: readonly PurchaseReturn[];
  /** Hers, where this till has it; without it the ledger sorts out what could not be taken. */
  readonly card?: Card | undefined;
  /** What comes back now. A void takes everything that is left, whatever stands here. */
  readonly lines: readonly { readonly line: string; readonly quantity: number }[];
  readonly day: Day;
  readonly returnId: string;
  readonly receipt: string;
  readonly why: PurchaseReturn['why'];
  readonly refundKind: TenderKind;
  /** Gift cards that were sold with the purchase: one that is spent is not taken back. */
  readonly giftCards?: readonly Right[];
  /** Of the new voucher, where one paid that had no code. */
  readonly voucherCode?: string;
}

export interface TakenBack {
  readonly return: PurchaseReturn;
  readonly entries: readonly Entry[];
  /** Absent when no right moved. */
  readonly rights?: readonly RightMove[];
}

export type TakeBackRefusal =
  | { readonly code: 'NOTHING_LEFT' }
  | { readonly code: 'NOTHING_CHOSEN' }
  | { readonly code: 'UNKNOWN_LINE'; readonly line: string }
  | { readonly code: 'BAD_QUANTITY'; readonly line: string }
  | { readonly code: 'TOO_MANY'; readonly line: string; readonly left: number }
  /** Part of what was put on the gift card is spent, or nothing is known of it here. */
  | { readonly code: 'GIFT_CARD_SPENT'; readonly giftCard: string; readonly leftMinor: Minor };

/**
 * Goods come back. Everything is reckoned as the difference between "this much had come back" and
 * "this much has", so pieces in any order give back exactly what was paid, spent and earned. Spent
 * points go back first, then earned ones are taken. Keeps R1 to R10.
 */
export function takeBack(request: TakeBackRequest): Result<TakenBack, TakeBackRefusal> {
  const { purchase, before } = request;
  const had = backByLine(before);
  const chosen = choose(request, had);
  if (!chosen.ok) return chosen;
  const has = added(had, chosen.value);
  const isOnTop = isTaxOnTop(purchase);
  const parts = purchase.lines.map((line) =>
    between(line, { from: had.get(line.id) ?? 0, to: has.get(line.id) ?? 0, isOnTop }),
  );
  const rights = returnMoves({ purchase, had, has, ...newVoucher(request) });
  const spent = spentGiftCard(request, rights.moves);
  if (spent) return refused(spent);
  const points = movePoints(request, { had, has, refundMinor: sumParts(parts).moneyMinor });
  return done({
    return: returnOf(request, {
      ...{ chosen: chosen.value, parts, points },
      paperMinor: rights.paperMinor,
    }),
    entries: points.entries,
    ...(rights.moves.length > 0 && { rights: rights.moves }),
  });
}

function newVoucher({ voucherCode: code, day }: TakeBackRequest) {
  return code === undefined ? {} : { newVoucher: { code, day } };
}

function choose(
  { purchase, lines, why }: TakeBackRequest,
  had: BackByLine,
): Result<BackByLine, TakeBackRefusal> {
  const left = (line: PurchaseLine) => line.quantity - (had.get(line.id) ?? 0);
  if (purchase.lines.every((line) => left(line) <= 0)) return refused({ code: 'NOTHING_LEFT' });
  if (why === 'void') {
    return done(new Map(purchase.lines.filter(left).map((line) => [line.id, left(line)])));
  }
  const chosen = new Map<string, number>();
  for (const { line: id, quantity } of lines) {
    const line = purchase.lines.find((each) => each.id === id);
    if (!line) return refused({ code: 'UNKNOWN_LINE', line: id });
    if (!Number.isInteger(quantity) || quantity < 0)
      return refused({ code: 'BAD_QUANTITY', line: id });
    const wanted = (chosen.get(id) ?? 0) + quantity;
    if (wanted > left(line)) return refused({ code: 'TOO_MANY', line: id, left: left(line) });
    if (wanted > 0) chosen.set(id, wanted);
  }
  return chosen.size > 0 ? done(chosen) : refused({ code: 'NOTHING_CHOSEN' });
}

/** Keeps V8. */
function spentGiftCard(
  { giftCards, day }: TakeBackRequest,
  moves: readonly RightMove[],
): TakeBackRefusal | undefined {
  for (const { move, right, amount, bearer } of moves) {
    const there = giftCards?.find(({ id }) => id === right);
    const leftMinor = there ? rightOn(there, day).left : 0;
    if (bearer && move === 'voided' && leftMinor < amount) {
      return { code: 'GIFT_CARD_SPENT', giftCard: right, leftMinor };
    }
  }
  return undefined;
}

function added(had: BackByLine, chosen: BackByLine): BackByLine {
  const has = new Map(had);
  for (const [line, quantity] of chosen) has.set(line, (has.get(line) ?? 0) + quantity);
  return has;
}

function between(
  line: PurchaseLine,
  { from, to, isOnTop }: { from: number; to: number; isOnTop: boolean },
): Parts {
  const before = partsUpTo(line, from, isOnTop);
  const after = partsUpTo(line, to, isOnTop);
  return {
    moneyMinor: after.moneyMinor - before.moneyMinor,
    voucherMinor: after.voucherMinor - before.voucherMinor,
    pointsMinor: after.pointsMinor - before.pointsMinor,
    taxMinor: after.taxMinor - before.taxMinor,
    netMinor: after.netMinor - before.netMinor,
  };
}

interface MovedPoints {
  readonly entries: readonly Entry[];
  readonly givenBack: Points;
  readonly clawedBack: Points;
  readonly clawed: ClawBack | undefined;
}

function movePoints(
  request: TakeBackRequest,
  { had, has, refundMinor }: { had: BackByLine; has: BackByLine; refundMinor: number },
): MovedPoints {
  const { purchase, card, day, programme, before, receipt } = request;
  const { member } = purchase;
  if (member === undefined) return { entries: [], givenBack: 0, clawedBack: 0, clawed: undefined };
  const why = { code: 'RETURN', purchase: purchase.id, receipt, of: purchase.day } as const;
  const heading = { member, day, why, ...turnOf(programme) };
  const entries: Entry[] = [];
  const [from, to] = [giveBackUpTo(purchase, had), giveBackUpTo(purchase, has)];
  if (to > from) {
    const gives = givesBetween(purchase, from, to);
    entries.push({ ...heading, kind: 'given-back', points: to - from, gives });
  }
  const due = dueBackUpTo(purchase, has) - dueBackUpTo(purchase, had);
  const spared = sparedBefore(before);
  if (due + spared.forgivenBefore === 0) {
    return { entries, givenBack: to - from, clawedBack: 0, clawed: undefined };
  }
  const account = card && entries.reduce<Account>(book, card);
  const clawed = clawBack({
    ...{ programme, account, lot: purchase.id, points: due, day, refundMinor },
    ...spared,
  });
  const entry = clawedEntry(heading, clawed);
  if (entry) entries.push(entry);
  return { entries, givenBack: to - from, clawedBack: entry?.points ?? 0, clawed };
}

function sparedBefore(before: readonly PurchaseReturn[]) {
  const all = before.flatMap(({ spared }) => spared ?? []);
  return {
    lapsedBefore: all.reduce((sum, { lapsedPoints }) => sum + lapsedPoints, 0),
    forgivenBefore: all.reduce(
      (sum, { forgivenPoints, recoveredPoints = 0 }) => sum + forgivenPoints - recoveredPoints,
      0,
    ),
  };
}

interface Reckoned {
  readonly chosen: BackByLine;
  readonly parts: readonly Parts[];
  readonly points: MovedPoints;
  readonly paperMinor: Minor;
}

function returnOf(
  request: TakeBackRequest,
  { chosen, parts, points, paperMinor }: Reckoned,
): PurchaseReturn {
  const { purchase, day, returnId, receipt, why, refundKind, voucherCode } = request;
  const all = sumParts(parts);
  const spared = points.clawed?.spared;
  const isSpared = spared && Object.values(spared).some((figure) => figure > 0);
  const refundMinor = all.moneyMinor - (spared?.keptMinor ?? 0);
  const isOnTop = isTaxOnTop(purchase);
  return {
    id: returnId,
    purchase: purchase.id,
    receipt,
    day,
    ...(purchase.member !== undefined && { member: purchase.member }),
    why,
    lines: purchase.lines.flatMap((line, index) => {
      const [quantity, part] = [chosen.get(line.id), parts[index]];
      return quantity && part ? [returnedLine(line, { quantity, part, isOnTop })] : [];
    }),
    refundMinor,
    refundKind,
    ...refundsAsPaid(request, refundMinor),
    givenBackPoints: points.givenBack,
    clawedBackPoints: points.clawedBack,
    ...(paperMinor > 0 && { voucherMinor: paperMinor }),
    ...(paperMinor > 0 && voucherCode !== undefined && { voucher: voucherCode }),
    ...(all.taxMinor > 0 && { taxMinor: all.taxMinor }),
    ...(isSpared && { spared }),
  };
}

interface PartOfLine {
  readonly quantity: number;
  readonly part: Parts;
  readonly isOnTop: boolean;
}

function returnedLine(line: PurchaseLine, { quantity, part, isOnTop }: PartOfLine): ReturnedLine {
  const { id, sku, name, category, brand, colour, size, tags, taxBasisPoints } = line;
  const { netMinor, taxMinor } = part;
  return {
    line: id,
    sku,
    name,
    ...(category !== undefined && { category }),
    ...(brand !== undefined && { brand }),
    ...(colour !== undefined && { colour }),
    ...(size !== undefined && { size }),
    ...(tags !== undefined && { tags }),
    quantity,
    netMinor,
    refundMinor: part.moneyMinor,
    tax: {
      basisPoints: taxBasisPoints,
      baseMinor: isOnTop ? netMinor : netMinor - taxMinor,
      taxMinor,
    },
  };
}
