import type { Voice } from '#app/kit/promise/voice.ts';
import { withheldWords } from '#app/kit/promise/withheld-words.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { type Right, rightOn } from '#domain/rights/right.ts';
import type { SaleCode } from '../basket/sale.ts';

export interface CodeStanding {
  readonly quote: Quote;
  /** As this till has heard of it. */
  readonly right: Right | undefined;
  /** The till is alone, or the line is there. */
  readonly mayRedeem: boolean;
  readonly voice: Voice;
}

/** What a code pays on this basket and what that leaves, what is on it, or why it pays nothing. */
export function codeWords(code: SaleCode, standing: CodeStanding): string {
  const { quote, right, mayRedeem, voice } = standing;
  const { say, format } = voice;
  const paid = quote.vouchers?.find(({ id }) => id === code.code);
  if (paid) {
    const { minor, amount, restMinor } = paid;
    const pays = format.money(-minor);
    if (restMinor !== undefined) {
      return say('till.code.pays', { amount: pays, rest: format.money(restMinor) });
    }
    if (amount === minor) return pays;
    return say('till.code.paysLost', { amount: pays, lost: format.money(amount - minor) });
  }
  const why = quote.withheld.find((one) => 'voucher' in one && one.voucher === code.code);
  if (why) return withheldWords(why, voice);
  const left = right ? Math.max(0, rightOn(right, quote.day).left) : 0;
  const amount = format.money(left);
  return say(mayRedeem ? 'till.code.holds' : 'till.code.withLine', { amount });
}
