import { exchange } from '#domain/purchase/exchange.ts';
import {
  type RingUpRefusal,
  type RingUpRequest,
  type RungUp,
  ringUp,
} from '#domain/purchase/ring-up.ts';
import type { TakeBackRefusal, TakeBackRequest, TakenBack } from '#domain/purchase/take-back.ts';
import { done, type Result } from '#domain/result.ts';

/** What is taken, and what came back for it in the same act. */
export interface Both {
  readonly bought: RungUp;
  readonly back?: TakenBack;
}

export function decideBoth(
  bought: RingUpRequest,
  returning: TakeBackRequest | undefined,
): Result<Both, RingUpRefusal | TakeBackRefusal> {
  if (returning) return exchange({ back: returning, bought });
  const rung = ringUp(bought);
  return rung.ok ? done({ bought: rung.value }) : rung;
}
