import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import type { Format } from '#i18n/format.ts';
import type { Say } from '#i18n/say.ts';
import type { OffRefusal } from './read-off.ts';

/** What is wrong with the sum, and what is possible instead. */
export function offRefusalText(refusal: OffRefusal, say: Say, format: Format): string {
  switch (refusal.code) {
    case 'NOTHING_OFF':
      return say('money.byHand.nothing');
    case 'OFF_TOO_MUCH':
      return say('money.byHand.most', { amount: format.money(refusal.mostMinor) });
    case 'SHARE_TOO_LARGE':
      return say('money.byHand.mostShare', { pct: format.percent(10_000) });
    case 'PRICE_NOT_LOWER':
      return say('money.byHand.below', { amount: format.money(refusal.belowMinor) });
    default:
      return amountRefusalText(refusal, say);
  }
}
