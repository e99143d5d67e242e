import type { LooseReturned, LooseUndone } from '#domain/fact/loose-facts.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import {
  looseReturn as decide,
  type LooseRefusal,
  type LooseReturnRequest,
  type LooseUndoRefusal,
  undoLooseReturn as undo,
} from '#domain/purchase/loose-return.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readClerks, readProgrammes } from '#storage/read/read-shop.ts';
import { atDrawer } from './at-drawer.ts';
import { makeCode } from './make-code.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { receiptNumber } from './receipt-number.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { voidWithinMs } from './void-window.ts';
import { managerNamed } from './who-manages.ts';

export interface LooseReturn
  extends Omit<LooseReturnRequest, 'programme' | 'day' | 'receipt' | 'voucherCode'> {
  /** Who stands at the till. */
  readonly clerk: string;
}

export type NotTakenBack =
  | LooseRefusal
  | NotRecorded
  | { readonly code: 'MANAGER_ONLY' }
  | { readonly code: 'MEMBER_UNKNOWN' };

/** Takes goods back that no purchase is found for, by the word of a manager. */
export async function looseReturn(
  shop: Shop,
  request: LooseReturn,
): Promise<Result<LooseReturned, NotTakenBack>> {
  return await orNotRecorded(record(shop, request));
}

async function record(
  shop: Shop,
  { clerk, ...asked }: LooseReturn,
): Promise<Result<LooseReturned, NotTakenBack>> {
  const { db } = shop;
  const at = momentNow(shop);
  const voucherCode = await makeCode(shop, 'voucher');
  let decided: Result<LooseReturned, NotTakenBack> = refused({ code: 'MANAGER_ONLY' });
  if (!managerNamed(await readClerks(db), asked.manager)) return decided;
  await append(db, { clerk, at }, async (state) => {
    const [programmes, card] = await Promise.all([
      readProgrammes(db),
      asked.member === undefined ? undefined : readCard(db, asked.member),
    ]);
    const programme = programmeOn(programmes, at.day);
    const isHers = asked.member === undefined || (card && !card.erased);
    decided = isHers
      ? decide({ ...asked, programme, day: at.day, receipt: receiptNumber(state), voucherCode })
      : refused({ code: 'MEMBER_UNKNOWN' });
    return { bodies: decided.ok ? [decided.value] : [], cards: [] };
  });
  if (decided.ok) shop.nudge();
  return decided;
}

export interface UndoLooseReturn {
  readonly clerk: string;
  /** Its id. */
  readonly of: string;
}

export type NotUndone = LooseUndoRefusal | NotRecorded | { readonly code: 'TOO_LATE' };

/** Undoes it as long as a purchase could be undone. */
export async function undoLooseReturn(
  shop: Shop,
  { clerk, of }: UndoLooseReturn,
): Promise<Result<LooseUndone, NotUndone>> {
  const undone = await atDrawer(
    shop,
    clerk,
    async ({ now, at }): Promise<Result<readonly [LooseUndone], NotUndone>> => {
      const told = now.facts.find(
        ({ body }) => body.type === 'loose.returned' && body.return.id === of,
      );
      if (told?.body.type !== 'loose.returned') return refused({ code: 'RETURN_UNKNOWN' });
      const isLate = at.instant - told.recordedAt.instant > voidWithinMs;
      if (isLate) return refused({ code: 'TOO_LATE' });
      const [voucher] = await readByCode(shop.db, codesOf(told.body));
      const decided = undo(now, { of, voucher, day: at.day });
      return decided.ok ? done([decided.value]) : decided;
    },
  );
  return undone.ok ? done(undone.value[0]) : undone;
}

function codesOf({ return: { voucher } }: LooseReturned): readonly string[] {
  return voucher === undefined ? [] : [voucher];
}
