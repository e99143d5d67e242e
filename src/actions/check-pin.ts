import type { ClerkRole } from '#domain/fact/fact.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { openPinTries, type PinTries } from './pin-tries.ts';
import type { Shop } from './shop.ts';
import { isPin, readPin } from './stretch-pin.ts';

export interface CheckPin {
  readonly clerk: string;
  readonly pin: string;
}

export interface KnownClerk {
  readonly clerk: string;
  readonly name: string;
  readonly role: ClerkRole;
}

export type PinRefusal =
  | { readonly code: 'CLERK_UNKNOWN' }
  | { readonly code: 'PIN_WRONG'; readonly triesLeft: number }
  | { readonly code: 'PIN_WAIT'; readonly waitMs: number };

let tries: PinTries | undefined;

export function pinTries(): PinTries {
  tries ??= openPinTries({ place: localStorage, watch: () => performance.now() });
  return tries;
}

/** Says who stands at the till. After five wrong PINs each further one costs a longer wait. */
export async function checkPin(
  shop: Shop,
  request: CheckPin,
  tried: PinTries = pinTries(),
): Promise<Result<KnownClerk, PinRefusal>> {
  const known = (await readClerks(shop.db)).find(({ clerk }) => clerk === request.clerk);
  if (!known || known.left) return refused({ code: 'CLERK_UNKNOWN' });
  const waitMs = tried.wait(known.clerk);
  if (waitMs > 0) return refused({ code: 'PIN_WAIT', waitMs });
  tried.count(known.clerk);
  const pin = readPin(request.pin);
  if (pin === undefined || !(await isPin(pin, known.pin))) {
    const triesLeft = tried.left(known.clerk);
    if (triesLeft > 0) return refused({ code: 'PIN_WRONG', triesLeft });
    return refused({ code: 'PIN_WAIT', waitMs: tried.wait(known.clerk) });
  }
  tried.forget(known.clerk);
  return done({ clerk: known.clerk, name: known.name, role: known.role });
}
