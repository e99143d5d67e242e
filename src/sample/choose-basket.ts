import { addMonths, type Day } from '#domain/calendar/day.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Basket } from '#domain/purchase/purchase.ts';
import type { Chance } from './chance.ts';

interface Choosing {
  readonly articles: readonly Article[];
  readonly day: Day;
  readonly today: Day;
  /** Articles at once, at most. */
  readonly most: number;
  readonly isLarge: boolean;
}

/** What she buys on a day: mostly one piece, dear ones seldom, and each at its price of then. */
export function chooseBasket(chance: Chance, choosing: Choosing): Basket {
  const { articles, day, today, most, isLarge } = choosing;
  const isLongAgo = day < addMonths(today, -3);
  const offered = isLongAgo ? articles.filter(({ tags }) => tags === undefined) : articles;
  const dearest = Math.max(...offered.map(({ listMinor }) => listMinor));
  const picked = Array.from({ length: chance.percent(55) ? 1 : chance.whole(1, most) }, () => {
    const [one, other] = [chance.pick(offered), chance.pick(offered)];
    return chance.percent(70) && other.priceMinor < one.priceMinor ? other : one;
  });
  const coats = articles.filter(({ listMinor }) => listMinor === dearest);
  const goods = isLarge ? [chance.pick(coats)] : [...new Set(picked)];
  return {
    lines: goods.map((article, place) => ({
      id: String(place + 1),
      article: isLongAgo ? { ...article, priceMinor: article.listMinor } : article,
      quantity: article.size === undefined && chance.percent(6) ? 2 : 1,
    })),
  };
}
