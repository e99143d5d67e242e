import type { CardWord } from '../member/card-numbers.ts';
import type { MemberId } from '../member/member.ts';
import type { CardBox } from '../member/printed-cards.ts';

/** The boxes of printed cards that the boutique hands out of: all of them, each time. */
export interface CardsPrinted {
  readonly type: 'cards.printed';
  readonly boxes: readonly CardBox[];
}

/** She was given a card after her enrolment, or lost one. */
export interface CardChanged {
  readonly type: 'card.changed';
  readonly member: MemberId;
  readonly words: readonly CardWord[];
}
