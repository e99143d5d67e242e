import type { AmountRefusal } from '#i18n/read-amount.ts';
import type { Say } from '#i18n/say.ts';

/** What is wrong with a typed amount, for the error of its Field. */
export function amountRefusalText(refusal: AmountRefusal, say: Say): string {
  const decimals = refusal.code === 'AMOUNT_TOO_FINE' ? refusal.decimals : 0;
  return say(`kit.amount.${refusal.code}`, { decimals });
}
