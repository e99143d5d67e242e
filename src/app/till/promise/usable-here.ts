import type { Day } from '#domain/calendar/day.ts';
import type { Card } from '#domain/member/card.ts';
import type { Points } from '#domain/money/money.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { setAsidePolicy } from '#domain/set-aside/policy.ts';
import { usableHeld } from '#domain/set-aside/usable.ts';
import type { HeldHere } from '#storage/read/read-held.ts';
import type { Sale } from '../basket/sale.ts';

interface Here {
  readonly card: Card;
  readonly programme: Programme;
  readonly held: HeldHere;
  readonly day: Day;
}

/** What she can use at this till while the line is away, as far as the programme lets anybody. */
export function usableHere({ card, programme, held, day }: Here): Points {
  return setAsidePolicy(programme).standing === 0 ? 0 : usableHeld(card, held.lots, day);
}

/** Without the line: of her vouchers and credit only what is set aside at this till. */
export function withRightsHere(sale: Sale, held: readonly string[]): Sale {
  return { ...sale, rights: sale.rights.filter((right) => held.includes(right)), codes: [] };
}
