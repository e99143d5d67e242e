import type { FactBody } from '#domain/fact/fact.ts';
import { type Result, refused } from '#domain/result.ts';
import {
  issueVoucher as decide,
  type IssueVoucherRefusal,
  type IssueVoucherRequest,
  takeBackVoucher as takeBack,
} from '#domain/rights/issue-voucher.ts';
import { append } from '#storage/append.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

export interface IssueVoucher extends Omit<IssueVoucherRequest, 'day'> {
  /** Who stands at the till. */
  readonly clerk: string;
}

export type NotIssued = IssueVoucherRefusal | NotRecorded | { readonly code: 'MANAGER_ONLY' };

/** Records a voucher before it is printed, by the word of a manager and for a reason. */
export async function issueVoucher(shop: Shop, request: IssueVoucher) {
  const { clerk, ...asked } = request;
  return await record(shop, request, async () => decide({ ...asked, day: momentNow(shop).day }));
}

/** Takes it back, as long as nothing was paid with it. */
export async function takeBackVoucher(
  shop: Shop,
  request: Pick<IssueVoucher, 'clerk' | 'manager' | 'code'>,
) {
  const { manager, code } = request;
  const { day } = momentNow(shop);
  return await record(shop, request, async () => {
    const [voucher] = await readByCode(shop.db, [code]);
    return takeBack(voucher, { manager, day });
  });
}

async function record<Body extends FactBody>(
  shop: Shop,
  { clerk, manager }: Pick<IssueVoucher, 'clerk' | 'manager'>,
  decideNow: () => Promise<Result<Body, NotIssued>>,
): Promise<Result<Body, NotIssued>> {
  const recording = async (): Promise<Result<Body, NotIssued>> => {
    let decided: Result<Body, NotIssued> = refused({ code: 'MANAGER_ONLY' });
    if (!managerNamed(await readClerks(shop.db), manager)) return decided;
    await append(shop.db, { clerk, at: momentNow(shop) }, async () => {
      decided = await decideNow();
      return { bodies: decided.ok ? [decided.value] : [], cards: [] };
    });
    if (decided.ok) shop.nudge();
    return decided;
  };
  return await orNotRecorded(recording());
}
