import type { FactBody } from '#domain/fact/fact.ts';
import type { RightMove } from '#domain/rights/right.ts';

/**
 * Whether money on codes comes from somewhere: on a gift card there is what was paid for it, on a
 * voucher what a manager put there or what came back of one without a code. A purchase of a gift
 * card for 50.00 puts 50.00 on it, and nothing on any other.
 */
export function codesAddUp(body: FactBody): boolean {
  if (!('rights' in body)) return true;
  const moves = (body.rights ?? []).filter(({ bearer }) => bearer);
  switch (body.type) {
    case 'purchase.recorded':
      return are(moves, ['issued', 'used']) && isPaidFor(body.purchase.lines, moves);
    case 'purchase.returned':
      return are(moves, ['issued', 'given-back', 'voided']) && isDue(body.return, moves);
    case 'loose.returned':
      return are(body.rights ?? [], ['issued']) && isDue(body.return, body.rights ?? []);
    case 'loose.undone':
      return are(body.rights ?? [], ['voided']) && isVoid(body.return, body.rights ?? []);
    case 'voucher.issued':
      return areVouchers(body.rights) && are(body.rights, ['issued']);
    case 'voucher.taken-back':
      return areVouchers(body.rights) && are(body.rights, ['voided']);
    default:
      return moves.length === 0;
  }
}

function are(moves: readonly RightMove[], kinds: readonly RightMove['move'][]): boolean {
  return moves.every(({ move }) => kinds.includes(move));
}

/** Of whoever brings them, and nothing else. */
function areVouchers(rights: readonly RightMove[]): boolean {
  return rights.every(
    (each) => each.bearer && (each.move !== 'issued' || each.terms.kind === 'voucher'),
  );
}

interface Loading {
  readonly giftCard?: string;
  readonly netMinor: number;
}

function isPaidFor(lines: readonly Loading[], moves: readonly RightMove[]): boolean {
  const left = new Map<string, number>();
  const add = (code: string, minor: number) => left.set(code, (left.get(code) ?? 0) + minor);
  for (const { giftCard, netMinor } of lines) if (giftCard !== undefined) add(giftCard, netMinor);
  for (const { move, right, amount } of moves) if (move === 'issued') add(right, -amount);
  return [...left.values()].every((minor) => minor === 0);
}

interface Returning {
  readonly voucher?: string;
  readonly voucherMinor?: number;
}

function isDue({ voucher, voucherMinor }: Returning, moves: readonly RightMove[]): boolean {
  const issued = moves.filter(({ move }) => move === 'issued');
  if (voucher === undefined) return issued.length === 0;
  const [only, ...more] = issued;
  return more.length === 0 && only?.right === voucher && only.amount === voucherMinor;
}

/** Of goods that go out again: the very voucher that was given for them, and no other. */
function isVoid({ voucher, voucherMinor }: Returning, moves: readonly RightMove[]): boolean {
  if (voucher === undefined) return moves.length === 0;
  const [only, ...more] = moves;
  return more.length === 0 && only?.right === voucher && only.amount === voucherMinor;
}
