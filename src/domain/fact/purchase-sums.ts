import type { BoughtCounts, Card, PurchaseSum } from '../member/card.ts';
import { isKept } from '../member/is-kept.ts';
import type { Minor } from '../money/money.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { GivingTakenBack, PurchaseGiven, PurchaseRecorded, PurchaseReturned } from './fact.ts';

/** As much of a line as the card counts: goods, and what of them was bought or came back. */
interface Goods {
  readonly tags?: readonly string[];
  readonly category?: string;
  readonly brand?: string;
  readonly colour?: string;
  readonly size?: string;
  readonly quantity: number;
  readonly netMinor: Minor;
}

/**
 * The card after a purchase: its sum, the limited benefits it used, and what it says of her taste.
 * Gift cards are money changed into a promise and count for none of these. Keeps F3 and T7.
 */
export function withPurchase(
  card: Card,
  { purchase, uses }: Pick<PurchaseRecorded, 'purchase' | 'uses'>,
): Card {
  const { id, day, receipt } = purchase;
  const goods = purchase.lines.filter((line) => !isGiftCard(line));
  const firstMinor = sumOf(goods);
  const back = card.purchases.find((sum) => sum.id === id);
  const netMinor = firstMinor + (back?.netMinor ?? 0);
  const category = topCategory(goods);
  const free = freeLines(goods, back);
  const sum: PurchaseSum = {
    ...{ id, day, netMinor, firstMinor },
    ...(category !== undefined && { category }),
    ...(free && { free }),
  };
  const used = uses.map((benefit) => ({ benefit, day, purchase: id, receipt }));
  return {
    ...card,
    purchases: [...card.purchases.filter((each) => each !== back), sum],
    used: back && !isKept(sum) ? card.used : [...card.used, ...used],
    bought: counted(card.bought, goods, 1),
  };
}

/**
 * The card after goods came back. When nothing of a purchase is left, the benefits that it used are
 * hers again. A return that names no purchase stands as a sum of its own, below nought. Keeps F4.
 */
export function withReturn(card: Card, { return: back }: Pick<PurchaseReturned, 'return'>): Card {
  const goods = back.lines.filter((line) => !isGiftCard(line));
  const id = back.purchase ?? back.id;
  const before = card.purchases.find((sum) => sum.id === id);
  const none: PurchaseSum = { id, day: back.day, netMinor: 0, firstMinor: 0 };
  const of = before ?? none;
  const free = freeLeft(of, back, goods);
  const after = { ...of, netMinor: of.netMinor - sumOf(goods), ...(free && { free }) };
  const isUndone = before !== undefined && (back.why === 'void' || !isKept(after));
  return {
    ...card,
    purchases: before
      ? card.purchases.map((sum) => (sum === before ? after : sum))
      : [...card.purchases, after],
    used: isUndone ? card.used.filter(({ purchase }) => purchase !== id) : card.used,
    bought: counted(card.bought, goods, -1),
  };
}

/** The card after a purchase was given to her: with what of it had not come back. Keeps G4. */
export function withGiven(card: Card, given: PurchaseGiven): Card {
  return given.returns.reduce<Card>(
    (after, back) => withReturn(after, { return: back }),
    withPurchase(card, given),
  );
}

/** The card as if it had not been given to her. Keeps G5. */
export function withoutGiven(card: Card, { purchase, returns }: GivingTakenBack): Card {
  const goods = (lines: readonly Goods[]) => lines.filter((line) => !isGiftCard(line));
  const back = goods(returns.flatMap(({ lines }) => lines));
  return {
    ...card,
    purchases: card.purchases.filter(({ id }) => id !== purchase.id),
    used: card.used.filter((use) => use.purchase !== purchase.id),
    bought: counted(counted(card.bought, goods(purchase.lines), -1), back, 1),
  };
}

/** What cost nothing is told by its pieces; what of it had come back already is told before. */
function freeLines(
  goods: readonly PurchaseRecorded['purchase']['lines'][number][],
  back: PurchaseSum | undefined,
): PurchaseSum['free'] {
  const lines = goods.filter(({ netMinor }) => netMinor === 0);
  if (lines.length === 0) return undefined;
  return Object.fromEntries(
    lines.map(({ id, quantity }) => [id, quantity + (back?.free?.[id] ?? 0)]),
  );
}

/** Of a purchase that is not known yet nobody can tell which lines cost nothing: all are noted. */
function freeLeft(
  { free = {}, firstMinor }: PurchaseSum,
  { purchase }: PurchaseReturned['return'],
  goods: PurchaseReturned['return']['lines'],
): PurchaseSum['free'] {
  const isUnknown = purchase !== undefined && firstMinor === 0;
  const left = { ...free };
  for (const { line, quantity, netMinor } of goods) {
    if (Object.hasOwn(left, line)) left[line] = (left[line] ?? 0) - quantity;
    else if (isUnknown && netMinor === 0) left[line] = -quantity;
  }
  return Object.keys(left).length > 0 ? left : undefined;
}

function sumOf(goods: readonly Goods[]): Minor {
  return goods.reduce((sum, { netMinor }) => sum + netMinor, 0);
}

function topCategory(goods: readonly Goods[]): string | undefined {
  const sums = new Map<string, Minor>();
  for (const { category, netMinor } of goods) {
    if (category !== undefined) sums.set(category, (sums.get(category) ?? 0) + netMinor);
  }
  return [...sums].reduce<[string, Minor] | undefined>(
    (top, each) => (top === undefined || each[1] > top[1] ? each : top),
    undefined,
  )?.[0];
}

function counted(bought: BoughtCounts, goods: readonly Goods[], sign: 1 | -1): BoughtCounts {
  const tally = (counts: Counts, of: (line: Goods) => string | undefined) =>
    goods.reduce((all, line) => plus(all, of(line), sign * line.quantity), counts);
  return {
    colours: tally(bought.colours, ({ colour }) => colour),
    sizes: tally(bought.sizes, ({ size }) => size),
    categories: tally(bought.categories, ({ category }) => category),
    brands: tally(bought.brands, ({ brand }) => brand),
  };
}

type Counts = Readonly<Record<string, number>>;

function plus(counts: Counts, name: string | undefined, quantity: number): Counts {
  if (name === undefined || quantity === 0) return counts;
  const sum = (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + quantity;
  const others = Object.fromEntries(Object.entries(counts).filter(([each]) => each !== name));
  return sum === 0 ? others : { ...others, [name]: sum };
}
