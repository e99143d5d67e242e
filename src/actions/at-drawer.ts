import type { FactBody } from '#domain/fact/fact.ts';
import { type Result, refused } from '#domain/result.ts';
import type { ShiftNow } from '#domain/shift/shift-now.ts';
import { append } from '#storage/append.ts';
import { readShiftNow } from '#storage/read/read-shift.ts';
import type { TillState } from '#storage/till-state.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { type Moment, momentNow } from './shop-day.ts';

export interface AtDrawer {
  readonly now: ShiftNow;
  readonly at: Moment;
  readonly state: TillState;
}

type Decided<Bodies, Refusal> = Result<Bodies, Refusal>;

/** Decides about the drawer on what storage says now, and records it. It asks no other till. */
export async function atDrawer<const Bodies extends readonly FactBody[], Refusal>(
  shop: Shop,
  clerk: string,
  decide: (drawer: AtDrawer) => Decided<Bodies, Refusal> | Promise<Decided<Bodies, Refusal>>,
): Promise<Decided<Bodies, Refusal | NotRecorded>> {
  return await orNotRecorded(record(shop, clerk, decide));
}

async function record<const Bodies extends readonly FactBody[], Refusal>(
  shop: Shop,
  clerk: string,
  decide: (drawer: AtDrawer) => Decided<Bodies, Refusal> | Promise<Decided<Bodies, Refusal>>,
): Promise<Decided<Bodies, Refusal | NotRecorded>> {
  const at = momentNow(shop);
  let decided: Decided<Bodies, Refusal | NotRecorded> = refused({
    ...{ code: 'NOT_RECORDED', kind: 'unknown' },
  });
  await append(shop.db, { clerk, at }, async (state) => {
    decided = await decide({ now: await readShiftNow(shop.db), at, state });
    return { bodies: decided.ok ? decided.value : [], cards: [] };
  });
  if (decided.ok) shop.nudge();
  return decided;
}
