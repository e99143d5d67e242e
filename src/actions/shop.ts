import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { Result } from '#domain/result.ts';
import type { TillDatabase } from '#storage/database.ts';
import type { Search } from '#storage/search/search.ts';

export type ClaimRefusal =
  | { readonly code: 'LINE_DOWN' }
  | { readonly code: 'POINTS_ELSEWHERE'; readonly granted: Points }
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
  /** Asks the endpoint for points to spend now; a till that is alone needs none and gets none. */
  claim(member: MemberId, points: Points): Promise<Result<Points, ClaimRefusal>>;
  /** Hears what other tills did until now: false when the line is down. Alone there is nothing. */
  catchUp(): Promise<boolean>;
}
