/**
 * The purchases of everybody in a long history, as much of them as a return will ever ask: a line
 * takes 16 bytes, a purchase 24, an article is there once. History is sold at the price it was sold
 * at, without benefits, vouchers or points, so a purchase that something comes back from is built
 * again from its articles and quantities. Keeps I8 and I9.
 */
import { assert } from '../assert.ts';
import type { MemberId } from '../member/member.ts';
import type { Minor } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { taxOf } from '../promise/tax.ts';
import type { Article } from '../purchase/article.ts';
import type { Purchase, PurchaseLine, PurchaseReturn, ReturnedLine } from '../purchase/purchase.ts';
import { type IntTable, intTable } from './int-table.ts';
import type { OpenLines } from './open-lines.ts';

/** Lines of a purchase lie together; purchases of one member hang together, the latest first. */
const LINE = { article: 0, quantity: 1, taken: 2, back: 3 } as const;
const PURCHASE = { id: 0, first: 1, lines: 2, previous: 3, earned: 4, lapsed: 5 } as const;
const NONE = -1;

type Goods = Pick<Article, 'sku' | 'priceMinor' | 'taxBasisPoints' | 'tags'>;

interface Packed {
  readonly programme: Programme;
  readonly lines: IntTable;
  readonly purchases: IntTable;
  readonly articles: Articles;
}

/** The open lines of each member. Purchases are to be named by whole numbers. */
export function packedPurchases(programme: Programme): (member: MemberId) => OpenLines {
  const lines = intTable(Object.keys(LINE).length);
  const purchases = intTable(Object.keys(PURCHASE).length);
  const packed = { programme, lines, purchases, articles: articlesOnce() };
  return (member) => openLinesOf(member, packed);
}

function openLinesOf(member: MemberId, packed: Packed): OpenLines {
  const { lines, purchases, articles } = packed;
  let latest = NONE;
  const find = (id: string | undefined) => {
    let row = latest;
    while (row !== NONE && String(purchases.get(row, PURCHASE.id)) !== id) {
      row = purchases.get(row, PURCHASE.previous);
    }
    assert(row !== NONE, 'only what was bought comes back');
    return row;
  };
  const lineOf = (row: number, line: string) =>
    purchases.get(row, PURCHASE.first) + Number(line) - 1;
  return {
    bought({ id, earnedPoints }, goods) {
      const first = lines.rows;
      for (const { article, quantity } of goods) {
        const row = lines.add();
        lines.set(row, LINE.article, articles.add(article));
        lines.set(row, LINE.quantity, quantity);
      }
      const row = purchases.add();
      purchases.set(row, PURCHASE.id, Number(id));
      purchases.set(row, PURCHASE.first, first);
      purchases.set(row, PURCHASE.lines, goods.length);
      purchases.set(row, PURCHASE.previous, latest);
      purchases.set(row, PURCHASE.earned, earnedPoints);
      latest = row;
    },
    takeOff({ article, quantity }) {
      const wanted = articles.alike(article);
      for (let row = latest; row !== NONE; row = purchases.get(row, PURCHASE.previous)) {
        const first = purchases.get(row, PURCHASE.first);
        for (let n = purchases.get(row, PURCHASE.lines); n > 0; n -= 1) {
          const line = first + n - 1;
          const left = lines.get(line, LINE.quantity) - lines.get(line, LINE.taken);
          if (left < quantity || !wanted.includes(lines.get(line, LINE.article))) continue;
          lines.set(line, LINE.taken, lines.get(line, LINE.taken) + quantity);
          return { purchase: String(purchases.get(row, PURCHASE.id)), line: String(n) };
        }
      }
      return undefined;
    },
    taken(id, coming) {
      const row = find(id);
      const purchase = { ...builtAgain(row, coming, packed), member };
      return { purchase, before: returnsSoFar(row, packed) };
    },
    cameBack({ purchase, lines: back, spared }) {
      const row = find(purchase);
      for (const { line, quantity } of back) {
        const at = lineOf(row, line);
        lines.set(at, LINE.back, lines.get(at, LINE.back) + quantity);
      }
      const lapsed = purchases.get(row, PURCHASE.lapsed) + (spared?.lapsedPoints ?? 0);
      purchases.set(row, PURCHASE.lapsed, lapsed);
    },
  };
}

/**
 * As it was sold, but that all lines are one of which nothing came back or comes back now: a return
 * asks no more of them than what they came to.
 */
function builtAgain(row: number, coming: readonly string[], packed: Packed): Purchase {
  const { purchases, lines: kept } = packed;
  const lines: PurchaseLine[] = [];
  let rest: PurchaseLine | undefined;
  for (let place = 0; place < purchases.get(row, PURCHASE.lines); place += 1) {
    const at = purchases.get(row, PURCHASE.first) + place;
    const line = lineAgain(at, place, packed);
    if (kept.get(at, LINE.back) > 0 || coming.includes(line.id)) lines.push(line);
    else rest = rest ? together(rest, line) : { ...line, quantity: 1 };
  }
  if (rest) lines.push(rest);
  const sum = (of: (line: PurchaseLine) => number) => lines.reduce((all, one) => all + of(one), 0);
  const dueMinor = sum(({ netMinor }) => netMinor);
  return {
    id: String(purchases.get(row, PURCHASE.id)),
    receipt: '',
    day: '',
    currency: packed.programme.currency,
    lines,
    tenders: [{ kind: 'other', amountMinor: dueMinor }],
    dueMinor,
    taxMinor: sum(({ taxMinor }) => taxMinor),
    redeemedPoints: 0,
    earnedPoints: purchases.get(row, PURCHASE.earned),
  };
}

function together(rest: PurchaseLine, { netMinor, taxMinor }: PurchaseLine): PurchaseLine {
  return { ...rest, netMinor: rest.netMinor + netMinor, taxMinor: rest.taxMinor + taxMinor };
}

function lineAgain(at: number, place: number, { lines, articles, programme }: Packed) {
  const { sku, priceMinor, tags, ...goods } = articles.at(lines.get(at, LINE.article));
  const quantity = lines.get(at, LINE.quantity);
  const taxBasisPoints = goods.taxBasisPoints ?? programme.tax.defaultBasisPoints;
  const netMinor = priceMinor * quantity;
  return {
    id: String(place + 1),
    ...{ sku, name: sku, quantity, listMinor: priceMinor, priceMinor, taxBasisPoints, netMinor },
    ...{ discountMinor: 0, voucherMinor: 0, pointsMinor: 0 },
    taxMinor: taxOf(netMinor, taxBasisPoints, 'inside'),
    ...(tags && { tags }),
  };
}

/** Told as one return: what comes back next is reckoned by how much had come back in all. */
function returnsSoFar(row: number, { lines, purchases }: Packed): readonly PurchaseReturn[] {
  const back: ReturnedLine[] = [];
  for (let place = 0; place < purchases.get(row, PURCHASE.lines); place += 1) {
    const quantity = lines.get(purchases.get(row, PURCHASE.first) + place, LINE.back);
    const line = { line: String(place + 1), sku: '', name: '', netMinor: 0, refundMinor: 0 };
    if (quantity > 0) back.push({ ...line, quantity });
  }
  const lapsedPoints = purchases.get(row, PURCHASE.lapsed);
  return [
    {
      ...{ id: '', receipt: '', day: '', why: 'return', refundMinor: 0, refundKind: 'other' },
      ...{ givenBackPoints: 0, clawedBackPoints: 0, lines: back },
      spared: { lapsedPoints, forgivenPoints: 0, paidPoints: 0, keptMinor: 0 },
    },
  ];
}

type Articles = ReturnType<typeof articlesOnce>;

/** Every article once: by its code and price, and of those alike by tax and tags. */
function articlesOnce() {
  const all: Goods[] = [];
  const bySku = new Map<string, Map<Minor, number[]>>();
  const at = (place: number): Goods => {
    const goods = all[place];
    assert(goods, 'an article that was bought is known');
    return goods;
  };
  /** Of the same code and price, whatever else. */
  const alike = ({ sku, priceMinor }: Goods): readonly number[] =>
    bySku.get(sku)?.get(priceMinor) ?? [];
  const add = (line: Goods) => {
    for (const place of alike(line)) if (isSame(at(place), line)) return place;
    const goods = onItsOwn(line);
    const place = all.push(goods) - 1;
    const prices = bySku.get(goods.sku) ?? new Map<Minor, number[]>();
    bySku.set(goods.sku, prices);
    prices.set(goods.priceMinor, [...alike(goods), place]);
    return place;
  };
  return { add, at, alike };
}

function isSame(one: Goods, other: Goods): boolean {
  return (
    one.taxBasisPoints === other.taxBasisPoints &&
    (one.tags === other.tags || one.tags?.join('\n') === other.tags?.join('\n'))
  );
}

function onItsOwn({ sku, priceMinor, taxBasisPoints, tags }: Goods): Goods {
  return {
    ...{ sku: apart(sku), priceMinor },
    ...(taxBasisPoints !== undefined && { taxBasisPoints }),
    ...(tags && { tags: tags.map(apart) }),
  };
}

/** The same text on its own: a piece cut out of a file keeps the whole of it in memory. */
export function apart(text: string): string {
  return ` ${text}`.slice(1);
}
