import type { Card } from '#domain/member/card.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { StorageOutage } from '../outage.ts';
import type { Found } from './search.ts';

/** A question has a number that its answer repeats. */
export type Question =
  | { readonly ask: 'lookUp'; readonly id: number; readonly text: string; readonly limit: number }
  | { readonly ask: 'articles'; readonly id: number; readonly text: string; readonly limit: number }
  | { readonly ask: 'exact'; readonly id: number; readonly code: string }
  | { readonly ask: 'count'; readonly id: number }
  | { readonly ask: 'ready'; readonly id: number };

export type Ask =
  | Question
  | { readonly ask: 'open'; readonly database: string }
  | { readonly ask: 'changed'; readonly cards: readonly Card[] }
  | {
      readonly ask: 'staged';
      readonly batch: string;
      readonly from: number;
      readonly blocks: readonly Uint8Array<ArrayBuffer>[];
    }
  | { readonly ask: 'close' };

export type Answer =
  | {
      readonly answer: 'failed';
      readonly why: string;
      /** Where it is the disk that does not answer. */
      readonly outage?: StorageOutage['kind'];
      /** Without one nothing can be looked up any more: somebody else is to be asked. */
      readonly id?: number;
    }
  | {
      readonly answer: 'value';
      readonly id: number;
      readonly value: readonly Found[] | readonly Article[] | Found | number | undefined;
    };

/** To the one who answers, in a worker or in the page itself. */
export interface SearchPort {
  post(ask: Ask): void;
  /** Called once, with the listener for all that comes back. */
  listen(listener: (answer: Answer) => void): void;
}
