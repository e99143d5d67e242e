import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { Result } from '#domain/result.ts';
import type { TillDatabase } from '#storage/database.ts';
import type { Search } from '#storage/search/search.ts';
import type { UnsentAsFile } from '#sync/status.ts';

/** Points that are set aside at another till, and when that was last heard. */
export interface PointsAtTill {
  /** Its name, which may be empty, and the first digits of its numbers. */
  readonly till: string;
  readonly block: number;
  readonly points: Points;
  readonly lastSeenAt?: number;
}

export type ClaimRefusal =
  | { readonly code: 'LINE_DOWN' }
  | {
      readonly code: 'POINTS_ELSEWHERE';
      readonly granted: Points;
      readonly elsewhere?: readonly PointsAtTill[];
    }
  | { readonly code: 'OTHER_TILL_NOT_TOLD' };

/** What an action works with: the till's database and look-ups, and the ports to the world. */
export interface Shop {
  readonly db: TillDatabase;
  readonly search: Search;
  /** Milliseconds since 1970. */
  now(): number;
  /** IANA zone of the boutique: it decides which day it is. */
  readonly zone: string;
  newId(): string;
  /** Says to the sync that something waits to be sent. Never blocks. */
  nudge(): void;
  /**
   * Sees to it that this till holds so many points of hers, and these of her vouchers and credit;
   * a till that is alone needs none and gets none.
   */
  claim(
    member: MemberId,
    points: Points,
    rightIds?: readonly string[],
  ): Promise<Result<Points, ClaimRefusal>>;
  /** Hears what other tills did until now: false when the line is down. Alone there is nothing. */
  catchUp(): Promise<boolean>;
  /** All that waits to be sent as a file, with what was not recorded beside it. */
  unsentAsFile(beside?: unknown): Promise<UnsentAsFile>;
}
