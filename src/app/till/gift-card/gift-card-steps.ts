import type { Minor } from '#domain/money/money.ts';

/** What stands in the sheet that sells a gift card. */
export interface GiftCardSteps {
  readonly typed: string;
  /** A number made by the till, or one that is printed on the card. */
  readonly number: 'made' | 'printed';
  readonly code: string;
}

export type GiftCardAct =
  | { readonly act: 'type'; readonly typed: string }
  | { readonly act: 'choose'; readonly number: GiftCardSteps['number'] }
  | { readonly act: 'type-code'; readonly code: string };

export function giftCardAtFirst(typed: string, code = ''): GiftCardSteps {
  return { typed, number: code === '' ? 'made' : 'printed', code };
}

/** Whoever types a number means the one on the card. */
export function afterGiftCardAct(steps: GiftCardSteps, act: GiftCardAct): GiftCardSteps {
  switch (act.act) {
    case 'type':
      return { ...steps, typed: act.typed };
    case 'choose':
      return { ...steps, number: act.number };
    case 'type-code':
      return { ...steps, number: 'printed', code: act.code };
  }
}

/** Sums that are often asked for, in steps that are round in any currency. */
export function usualSums(digits: number): readonly number[] {
  const unit = 10 ** digits;
  const least = digits === 0 ? 1000 : 10 * unit;
  return [2.5, 5, 10, 20].map((times) => times * least);
}

/** More than ten times the largest that is often asked for: a slip of the finger, as a rule. */
export function isUnusual(minor: Minor, digits: number): boolean {
  return minor > 10 * Math.max(...usualSums(digits));
}
