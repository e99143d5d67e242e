import type { CardBox } from '../member/printed-cards.ts';

/** The boxes of printed cards that the boutique hands out of: all of them, each time. */
export interface CardsPrinted {
  readonly type: 'cards.printed';
  readonly boxes: readonly CardBox[];
}
