/**
 * What a long history leaves of one member: the sum of each purchase, her lots, and of its lines as
 * much as a return will ask. A receipt changes these and leaves no fact behind, for nobody reads in
 * a replay why it earned what it earned; `settleHistory`, fact by fact, comes to the same, and is
 * the oracle of the tests. Keeps I8 and I9.
 */
import type { Day } from '../calendar/day.ts';
import type { Receipt, ReceiptLine } from '../intake/gather-receipts.ts';
import { historyProgramme } from '../intake/history-programme.ts';
import { apart, NO_PURCHASE, packedPurchases } from '../intake/packed-purchases.ts';
import { type Account, book } from '../ledger/book.ts';
import type { Entry } from '../ledger/entry.ts';
import { turnOf } from '../ledger/spend.ts';
import { visited } from '../ledger/visited.ts';
import type { PurchaseSum } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { isGiftCard } from '../programme/scope.ts';
import { earnedEntry } from '../promise/entries.ts';
import { plainPoints } from '../promise/plain-points.ts';
import { clawBack, clawedEntry } from '../purchase/claw-back.ts';
import { dueInProportion } from '../purchase/returned-points.ts';

export interface Shopper extends Account {
  readonly number: string;
  readonly purchases: PurchaseSum[];
  lots: Account['lots'];
  debt: Account['debt'];
  /** Her latest purchase among the packed ones. */
  latest: number;
  /** Given to her purchases and returns. */
  names: number;
}

export function newShopper(number: string): Shopper {
  const nothing = { purchases: [], lots: [], debt: 0, latest: NO_PURCHASE, names: 0 };
  return { number: apart(number), ...nothing };
}

/** Settles receipts of members, each on top of those before it; `move` hears what points moved. */
export function settling(
  programme: Programme,
  move: (entry: Entry) => void,
): (shopper: Shopper, receipt: Receipt) => void {
  const history = historyProgramme(programme, true);
  const packed = packedPurchases();
  const pointsOf = plainPoints(history);

  const enter = (shopper: Shopper, entry: Entry | undefined) => {
    if (!entry) return;
    move(entry);
    const { lots, debt } = book(shopper, entry);
    shopper.lots = lots;
    shopper.debt = debt;
  };
  const buy = (shopper: Shopper, { lines, when: { day } }: Receipt) => {
    const earned = pointsOf(lines, shopper, day);
    const purchaseId = nextName(shopper);
    const { latest: previous, purchases } = shopper;
    shopper.latest = packed.add({ lines, place: purchases.length, earned, previous });
    purchases.push(sumOf(lines, purchaseId, day));
    shopper.lots = visited(shopper, day).lots;
    const sold = { programme: history, day, purchaseId, receipt: '' };
    enter(shopper, earnedEntry({ member: shopper.number }, sold, earned));
  };
  const bringBack = (shopper: Shopper, { purchase, lines, day }: ComingBack) => {
    nextName(shopper);
    const { place, earned, lapsed, netMinor: net, backMinor, isAllBack } = packed.told(purchase);
    const minor = minorOf(lines);
    const due =
      dueInProportion(earned, { net, gone: backMinor, isAllBack }) -
      dueInProportion(earned, { net, gone: backMinor - minor, isAllBack: false });
    const sum = shopper.purchases[place];
    if (sum) shopper.purchases[place] = lessBack(sum, lines);
    if (!sum || due === 0) return;
    const clawed = clawBack({
      ...{ programme: history, account: shopper, lot: sum.id, points: due, day },
      ...{ refundMinor: minor, lapsedBefore: lapsed, forgivenBefore: 0 },
    });
    packed.lapse(purchase, clawed.spared.lapsedPoints);
    const why = { code: 'RETURN', purchase: sum.id, receipt: '', of: sum.day } as const;
    enter(shopper, clawedEntry({ member: shopper.number, day, why, ...turnOf(history) }, clawed));
  };
  return (shopper, receipt) => {
    if (!receipt.back) return buy(shopper, receipt);
    const { day } = receipt.when;
    const known = new Map<number, LineBack[]>();
    const unknown: ReceiptLine[] = [];
    for (const line of receipt.lines) {
      const at = packed.takeOff(shopper.latest, line);
      const back = at && { ...line, isGiftCard: at.isGiftCard };
      if (!back) unknown.push(line);
      else known.set(at.purchase, [...(known.get(at.purchase) ?? []), back]);
    }
    for (const [purchase, lines] of known) bringBack(shopper, { purchase, lines, day });
    if (unknown.length === 0) return;
    const netMinor = 0 - minorOf(unknown);
    shopper.purchases.push({ id: nextName(shopper), day, netMinor, firstMinor: 0 });
  };
}

type LineBack = ReceiptLine & { readonly isGiftCard: boolean };

interface ComingBack {
  readonly purchase: number;
  readonly lines: readonly LineBack[];
  readonly day: Day;
}

function nextName(shopper: Shopper): string {
  shopper.names += 1;
  return String(shopper.names);
}

function sumOf(lines: readonly ReceiptLine[], id: string, day: Day): PurchaseSum {
  let [minor, pieces] = [0, 0];
  for (const { article, quantity } of lines) {
    if (isGiftCard(article)) continue;
    minor += article.priceMinor * quantity;
    if (article.priceMinor === 0) pieces += quantity;
  }
  const sum = { id, day, netMinor: minor, firstMinor: minor };
  return pieces > 0 ? { ...sum, free: { pieces } } : sum;
}

/** Which of the pieces that cost nothing came back is no matter: something is kept, or not. */
function lessBack(sum: PurchaseSum, lines: readonly LineBack[]): PurchaseSum {
  const goods = lines.filter((line) => !line.isGiftCard);
  const netMinor = sum.netMinor - minorOf(goods);
  const pieces = (sum.free?.pieces ?? 0) - piecesOf(goods.filter(isFree));
  return { ...sum, netMinor, ...(sum.free && { free: { pieces } }) };
}

function isFree({ article }: ReceiptLine): boolean {
  return article.priceMinor === 0;
}

function minorOf(lines: readonly ReceiptLine[]): Minor {
  return lines.reduce((sum, { article, quantity }) => sum + article.priceMinor * quantity, 0);
}

function piecesOf(lines: readonly ReceiptLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
