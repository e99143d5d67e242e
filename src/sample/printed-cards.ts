import { checkDigit } from '#domain/member/number.ts';
import type { CardBox } from '#domain/member/printed-cards.ts';

const CARDS = 500;

/** Printed beforehand, in the range that is free for it inside a shop; the first is number 1. */
export function printedCard(serial: number): string {
  const figures = `29${String(serial).padStart(10, '0')}`;
  return figures + checkDigit(figures);
}

/** The one box that the sample boutique hands its cards out of. */
export const sampleBoxes: readonly CardBox[] = [
  { first: printedCard(1), last: printedCard(CARDS), checked: true },
];
