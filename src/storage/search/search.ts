import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Article } from '#domain/purchase/article.ts';

/** A member as a list of results shows her. */
export interface Found {
  readonly member: MemberId;
  readonly number: string;
  readonly name?: string;
  readonly reading?: string;
  /** All but the last four figures hidden. */
  readonly phoneMasked?: string;
  readonly phoneTail?: string;
  /** What of her matched, for highlighting: a range of the field as it is shown. */
  readonly matched: {
    readonly field: 'phone' | 'name' | 'reading' | 'number';
    readonly from: number;
    readonly to: number;
  };
}

/**
 * Looks members and articles up while someone types. Where the disk does not answer, what is asked
 * ends in a `StorageOutage`, never in nobody found; asked again, it is tried anew.
 */
export interface Search {
  /** The best first. Three figures or more are looked for at the end of phones first. */
  lookUp(text: string, limit: number): Promise<readonly Found[]>;
  /** As `searchArticles` finds them, away from the page: many may begin with one letter. */
  articles(text: string, limit: number): Promise<readonly Article[]>;
  /** Who has exactly this member number or this phone, if just one has. */
  exact(code: string): Promise<Found | undefined>;
  count(): Promise<number>;
  /** When every member can be found. */
  readonly ready: Promise<void>;
  /**
   * Makes new and changed members findable. Commits of this database are heard of by
   * themselves.
   */
  changed(cards: readonly Card[]): void;
  close(): void;
}
