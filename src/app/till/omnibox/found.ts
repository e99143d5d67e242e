import type { Shop } from '#actions/shop.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';

export type FoundMember = Awaited<ReturnType<Shop['search']['lookUp']>>[number];

/** What was found for one text, and nothing for any other. */
export interface FoundAll {
  readonly members: readonly FoundMember[];
  readonly articles: readonly Article[];
  readonly purchase?: Purchase | undefined;
  /** A coupon of the programme in force, as it writes it. */
  readonly coupon?: string | undefined;
}

export const nothingFound: FoundAll = { members: [], articles: [] };
