/**
 * The purchases of everybody in a long history, as much of them as a return will ever ask: a line
 * takes 16 bytes, a purchase 24, an article is there once. Goods of a history were sold at the
 * price that stands in it, so what they came to is told by articles and quantities. Keeps I8.
 */
import { assert } from '../assert.ts';
import type { Minor, Points } from '../money/money.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { Article } from '../purchase/article.ts';
import type { ReceiptLine } from './gather-receipts.ts';
import { intTable } from './int-table.ts';

/** Lines of a purchase lie together; purchases of one member hang together, the latest first. */
const LINE = { article: 0, quantity: 1, back: 2, giftCard: 3 } as const;
const PURCHASE = { place: 0, first: 1, lines: 2, previous: 3, earned: 4, lapsed: 5 } as const;

/** What stands before the first purchase of a member. */
export const NO_PURCHASE = -1;

export interface PackedPurchases {
  /** `place` is where its sum stands among hers; gives the number that it is known by. */
  add(bought: {
    readonly lines: readonly ReceiptLine[];
    readonly place: number;
    readonly earned: Points;
    /** Her latest before it. */
    readonly previous: number;
  }): number;
  /**
   * Takes a line that comes back off the latest line of the same article and price that has as many
   * left, among the purchases of a member from her latest on. Keeps I8.
   */
  takeOff(latest: number, line: ReceiptLine): TakenOff | undefined;
  told(purchase: number): PackedPurchase;
  /** So many of its points had lapsed before they were to be taken back. */
  lapse(purchase: number, points: Points): void;
}

export interface TakenOff {
  readonly purchase: number;
  readonly isGiftCard: boolean;
}

export interface PackedPurchase {
  readonly place: number;
  readonly earned: Points;
  readonly lapsed: Points;
  readonly netMinor: Minor;
  readonly backMinor: Minor;
  readonly isAllBack: boolean;
}

/** Purchases and lines are below 2 ** 31. */
export function packedPurchases(): PackedPurchases {
  const lines = intTable(Object.keys(LINE).length);
  const purchases = intTable(Object.keys(PURCHASE).length);
  const articles = articlesOnce();
  return {
    add({ lines: goods, place, earned, previous }) {
      const first = lines.rows;
      for (const { article, quantity } of goods) {
        const row = lines.add();
        lines.set(row, LINE.article, articles.add(article));
        lines.set(row, LINE.quantity, quantity);
        lines.set(row, LINE.giftCard, Number(isGiftCard(article)));
      }
      const row = purchases.add();
      purchases.set(row, PURCHASE.place, place);
      purchases.set(row, PURCHASE.first, first);
      purchases.set(row, PURCHASE.lines, goods.length);
      purchases.set(row, PURCHASE.previous, previous);
      purchases.set(row, PURCHASE.earned, earned);
      return row;
    },
    takeOff(latest, { article, quantity }) {
      const wanted = articles.find(article);
      if (wanted === undefined) return undefined;
      for (let row = latest; row !== NO_PURCHASE; row = purchases.get(row, PURCHASE.previous)) {
        const first = purchases.get(row, PURCHASE.first);
        for (let at = first + purchases.get(row, PURCHASE.lines) - 1; at >= first; at -= 1) {
          const back = lines.get(at, LINE.back) + quantity;
          if (lines.get(at, LINE.article) !== wanted) continue;
          if (lines.get(at, LINE.quantity) < back) continue;
          lines.set(at, LINE.back, back);
          return { purchase: row, isGiftCard: lines.get(at, LINE.giftCard) === 1 };
        }
      }
      return undefined;
    },
    told(row) {
      const first = purchases.get(row, PURCHASE.first);
      let [netMinor, backMinor, isAllBack] = [0, 0, true];
      for (let at = first; at < first + purchases.get(row, PURCHASE.lines); at += 1) {
        const [quantity, back] = [lines.get(at, LINE.quantity), lines.get(at, LINE.back)];
        const priceMinor = articles.priceOf(lines.get(at, LINE.article));
        netMinor += priceMinor * quantity;
        backMinor += priceMinor * back;
        isAllBack &&= back === quantity;
      }
      return {
        place: purchases.get(row, PURCHASE.place),
        earned: purchases.get(row, PURCHASE.earned),
        lapsed: purchases.get(row, PURCHASE.lapsed),
        ...{ netMinor, backMinor, isAllBack },
      };
    },
    lapse(row, points) {
      purchases.set(row, PURCHASE.lapsed, purchases.get(row, PURCHASE.lapsed) + points);
    },
  };
}

/** Remembered by the very article, which is told from others faster than by its code. */
const MOST_PLACES = 65_536;

/** Every article once, by its code and price: that is all that a return asks of it. */
function articlesOnce() {
  const prices: Minor[] = [];
  const places = new Map<Article, number>();
  const bySku = new Map<string, Map<Minor, number>>();
  const find = ({ sku, priceMinor }: Article) => bySku.get(sku)?.get(priceMinor);
  const add = (article: Article) => {
    const same = places.get(article);
    if (same !== undefined) return same;
    const place = find(article) ?? addNew(article);
    if (places.size === MOST_PLACES) places.clear();
    places.set(article, place);
    return place;
  };
  const addNew = (article: Article) => {
    const { sku, priceMinor } = article;
    const place = prices.push(priceMinor) - 1;
    const ofSku = bySku.get(sku);
    if (ofSku) ofSku.set(priceMinor, place);
    else bySku.set(apart(sku), new Map([[priceMinor, place]]));
    return place;
  };
  const priceOf = (place: number) => {
    const priceMinor = prices[place];
    assert(priceMinor !== undefined, 'an article that was bought is known');
    return priceMinor;
  };
  return { add, find, priceOf };
}

/** The same text on its own: a piece cut out of a file keeps the whole of it in memory. */
export function apart(text: string): string {
  return ` ${text}`.slice(1);
}
