import type { MemberId } from '../member/member.ts';
import type { PurchaseReturn } from '../purchase/purchase.ts';
import type { RightMove } from '../rights/right.ts';

/** Goods that no purchase was found for come back by a manager’s word, and for a reason. */
export interface LooseReturned {
  readonly type: 'loose.returned';
  /** Whose they are said to be. Her points and her tier stay as they were. */
  readonly member?: MemberId;
  readonly return: PurchaseReturn;
  readonly manager: string;
  readonly note: string;
  /** The voucher that was given for them, where one was. */
  readonly rights?: readonly RightMove[];
}

/** Recorded by mistake: the goods are hers again, and the money is the shop’s. */
export interface LooseUndone extends Omit<LooseReturned, 'type'> {
  readonly type: 'loose.undone';
}
