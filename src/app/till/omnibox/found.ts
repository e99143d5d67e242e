import type { Shop } from '#actions/shop.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { Right } from '#domain/rights/right.ts';
import type { SaleCode } from '../basket/sale.ts';
import type { FoundCommand } from '../commands/found-command.ts';

export type FoundMember = Awaited<ReturnType<Shop['search']['lookUp']>>[number];

/** What was found for one text, and nothing for any other. */
export interface FoundAll {
  readonly members: readonly FoundMember[];
  readonly articles: readonly Article[];
  readonly purchase?: Purchase | undefined;
  /** A coupon of the programme in force, as it writes it. */
  readonly coupon?: string | undefined;
  readonly code?: FoundCode | undefined;
  /** The number on a printed card that is still to be given. */
  readonly card?: string | undefined;
  /** Neither members nor articles could be looked up: who is not found may yet be there. */
  readonly away?: true;
  readonly commands?: readonly FoundCommand[];
}

/** A gift card or a voucher by its code, with what this till has heard of it. */
export interface FoundCode {
  readonly handedIn: SaleCode;
  readonly right?: Right | undefined;
}

export const nothingFound: FoundAll = { members: [], articles: [] };
export const lookingAway: FoundAll = { ...nothingFound, away: true };
