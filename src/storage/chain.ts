import type { Day } from '#domain/calendar/day.ts';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { factHash } from '#protocol/canonical.ts';
import { aboutKeys } from './about.ts';
import type { FactRow } from './till-rows.ts';
import type { TillState } from './till-state.ts';

export interface Writer {
  readonly clerk: string;
  readonly instant: number;
  readonly day: Day;
}

/** Links facts to the head of the chain, and counts the numbers they use up. */
export function chainFacts(
  state: TillState,
  writer: Writer,
  bodies: readonly FactBody[],
): readonly FactRow[] {
  const rows: FactRow[] = [];
  let after = state;
  for (const body of bodies) {
    const row = nextRow(after, writer, body);
    rows.push(row);
    after = stateAfter(after, row);
  }
  return rows;
}

export function stateAfter(state: TillState, row: FactRow): TillState {
  const { seq, hash, recordedAt } = row.fact;
  const { nextSerial, nextReceipt } = row;
  return { ...state, nextSerial, nextReceipt, head: { seq, hash, order: recordedAt.order } };
}

function nextRow(state: TillState, writer: Writer, body: FactBody): FactRow {
  const unhashed: Omit<Fact, 'hash'> = {
    programme: state.programme,
    till: state.till,
    incarnation: state.incarnation,
    seq: state.head.seq + 1,
    previous: state.head.hash,
    recordedAt: {
      instant: writer.instant,
      day: writer.day,
      order: Math.max(writer.instant, state.head.order + 1),
    },
    clerk: writer.clerk,
    boutique: state.boutique,
    seen: state.cursor,
    body,
  };
  return {
    fact: { ...unhashed, hash: factHash(unhashed) },
    about: aboutKeys(body),
    nextSerial: state.nextSerial + (NUMBERED.has(body.type) ? 1 : 0),
    nextReceipt: state.nextReceipt + (usesReceipt(body) ? 1 : 0),
  };
}

/** Each may give out a number of the till’s own. */
const NUMBERED: ReadonlySet<FactBody['type']> = new Set(['member.enrolled', 'card.changed']);

const RECEIPTS: ReadonlySet<FactBody['type']> = new Set([
  'purchase.recorded',
  'purchase.returned',
  'loose.returned',
]);

function usesReceipt(body: FactBody): boolean {
  return RECEIPTS.has(body.type);
}
