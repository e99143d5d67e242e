import type { FactBody } from '../fact/fact.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Minor } from '../money/money.ts';
import type { CashMovement } from './cash.ts';
import { cashBackOf } from './figures.ts';
import type { CashCounted, ShiftOpened } from './shift-facts.ts';
import type { ZReport } from './shift-report.ts';

/** A till since its last Z report. */
export interface ShiftNow {
  /** Absent before the first. */
  readonly last?: ZReport;
  /** Everything it recorded since, in its order. */
  readonly facts: readonly SealedFact[];
}

export type OpenShift = ShiftOpened & Pick<SealedFact, 'recordedAt'>;

/** Facts since the last Z report that hold no opening are sales before a shift. Keeps K1. */
export function openShiftIn({ facts }: ShiftNow): OpenShift | undefined {
  const { body, recordedAt } = facts.findLast((fact) => fact.body.type === 'shift.opened') ?? {};
  return body?.type === 'shift.opened' && recordedAt ? { ...body, recordedAt } : undefined;
}

/** What was recorded since the opening. */
export function factsInShift({ facts }: ShiftNow): readonly SealedFact[] {
  return facts.slice(facts.findLastIndex(({ body }) => body.type === 'shift.opened') + 1);
}

/** How many sales and returns there are. */
export function salesAmong(facts: readonly SealedFact[]): number {
  return facts.filter(({ body: { type } }) => SALES.has(type)).length;
}

const SALES: ReadonlySet<FactBody['type']> = new Set([
  'purchase.recorded',
  'purchase.returned',
  'loose.returned',
]);

export function movementsIn(facts: readonly SealedFact[]): readonly CashMovement[] {
  return facts.flatMap(({ body }) => (body.type === 'cash.moved' ? [body.movement] : []));
}

/** The counts that were committed to, and whether the last still says what lies in the drawer. */
export interface Counted {
  readonly counts: readonly CashCounted[];
  readonly last?: CashCounted;
  readonly holds: boolean;
}

/** A count holds until cash moves: a sale by card changes nothing in the drawer. Keeps K5. */
export function countedIn(now: ShiftNow): Counted {
  const bodies = factsInShift(now).map(({ body }) => body);
  const counts = bodies.filter((body) => body.type === 'cash.counted');
  const last = counts.at(-1);
  if (last === undefined) return { counts, holds: false };
  const since = bodies.slice(bodies.lastIndexOf(last) + 1);
  return { counts, last, holds: since.every((body) => cashIn(body) === 0) };
}

/** What a fact did to the drawer, whichever way. */
function cashIn(body: FactBody): Minor {
  switch (body.type) {
    case 'purchase.recorded':
      return body.purchase.tenders.reduce(
        (sum, { kind, amountMinor }) => sum + (kind === 'cash' ? amountMinor : 0),
        0,
      );
    case 'purchase.returned':
    case 'loose.returned':
    case 'loose.undone':
      return cashBackOf(body.return);
    case 'cash.moved':
      return body.movement.minor;
    default:
      return 0;
  }
}
