import { codeName } from '#app/kit/promise/code-name.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Card } from '#domain/member/card.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { TakenBack } from '#domain/purchase/take-back.ts';
import type { RightMove, RightTerms } from '#domain/rights/right.ts';
import { ownText } from '#i18n/own-text.ts';

interface Back {
  readonly taken: TakenBack;
  readonly purchase: Purchase;
  readonly card: Card | undefined;
}

/**
 * What a return does to credit, vouchers, coupons and gift cards, a sentence each: what paid is
 * there again, what came with the goods goes with them.
 */
export function rightsBackWords({ taken, purchase, card }: Back, voice: Voice): readonly string[] {
  const { say, format } = voice;
  const issues = purchase.quote?.issues ?? [];
  const termsOf = (id: string) =>
    card?.rights?.find((right) => right.id === id)?.terms ??
    issues.find(({ right }) => right === id)?.terms;
  const coded = (purchase.quote?.vouchers ?? []).filter(({ of }) => of === 'coded');
  const isPaper = ({ move, right }: RightMove) =>
    move === 'issued' || coded.some(({ id }) => id === right);
  const { voucherMinor = 0 } = taken.return;
  return [
    ...(taken.rights ?? []).flatMap((move) =>
      isPaper(move) ? paperWords(move, voice) : moveWords(move, termsOf(move.right), voice),
    ),
    ...(voucherMinor > 0
      ? [say('till.return.paperDue', { amount: format.money(voucherMinor) })]
      : []),
  ];
}

/** Of a voucher on paper; a new one is said with its sum. */
function paperWords({ move, right, amount }: RightMove, { say, format }: Voice): string[] {
  if (move === 'issued') return [];
  const figures = { name: codeName('coded', right, say), amount: format.money(amount) };
  return [say('till.return.toCode', figures)];
}

function moveWords(move: RightMove, terms: RightTerms | undefined, voice: Voice): string {
  const { say, format, language } = voice;
  const isBack = move.move === 'given-back';
  const amount = format.money(move.amount);
  if (move.bearer) {
    const figures = { number: move.right, amount };
    return say(isBack ? 'till.return.giftCardBack' : 'till.return.giftCardOff', figures);
  }
  const benefit = terms ? ownText(terms.name, language) : say('till.vouchers');
  if (terms?.kind === 'coupon' || terms?.kind === 'gift') {
    return say('till.return.couponBack', { benefit });
  }
  return say(isBack ? 'till.return.rightBack' : 'till.return.rightTaken', { benefit, amount });
}
