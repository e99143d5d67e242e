import type { Minor } from '#domain/money/money.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { decimalsOf } from './amount-text.ts';

export type AmountRefusal =
  | { readonly code: 'AMOUNT_EMPTY' }
  | { readonly code: 'AMOUNT_UNREADABLE' }
  | { readonly code: 'AMOUNT_TOO_FINE'; readonly decimals: number }
  | { readonly code: 'AMOUNT_TOO_LARGE' };

const largest = 999_999_999;

/**
 * An amount as somebody types it: `12`, `12.5`, `12,50`, `1 234,50`, `1.234,50`, `１２`. The last
 * mark is the decimal one unless it groups thousands: `1,234` and `1.234` are both 1234.
 */
export function readAmount(typed: string, currency: string): Result<Minor, AmountRefusal> {
  const text = typed.normalize('NFKC').replace(/[\s'’]/g, '');
  if (text === '') return refused({ code: 'AMOUNT_EMPTY' });
  const parts = /^(\d+|\d{1,3}(?:[.,]\d{3})+|)(?:[.,](\d*))?$/.exec(text);
  if (parts === null || !/\d/.test(text)) return refused({ code: 'AMOUNT_UNREADABLE' });
  const decimals = decimalsOf(currency);
  const [whole, fraction] = split(parts[1] ?? '', parts[2] ?? '', decimals);
  if (fraction.length > decimals) return refused({ code: 'AMOUNT_TOO_FINE', decimals });
  const minor = Number(whole + fraction.padEnd(decimals, '0'));
  return minor > largest ? refused({ code: 'AMOUNT_TOO_LARGE' }) : done(minor);
}

function split(before: string, after: string, decimals: number): [string, string] {
  const whole = before.replace(/[.,]/g, '');
  const groupsThousands =
    after.length === 3 && decimals < 3 && /^[1-9]\d{0,2}([.,]|$)/.test(before);
  return groupsThousands ? [whole + after, ''] : [whole, after];
}
