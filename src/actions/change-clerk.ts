import type { ClerkChanged, ClerkRole } from '#domain/fact/fact.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { readPin, type StretchedPin, stretchPin } from './stretch-pin.ts';
import { managerNamed, managersAmong } from './who-manages.ts';

export interface ChangeClerk {
  /** Who changes it; a manager. */
  readonly by: string;
  /** Absent for somebody new. */
  readonly clerk?: string;
  readonly name: string;
  readonly role: ClerkRole;
  /** Absent keeps the PIN there is. */
  readonly pin?: string;
  readonly left?: boolean;
}

export type ChangeClerkRefusal =
  | NotRecorded
  | { readonly code: 'MANAGER_ONLY' }
  | { readonly code: 'CLERK_UNKNOWN' }
  | { readonly code: 'NAME_MISSING' }
  | { readonly code: 'PIN_FORM' }
  | { readonly code: 'LAST_MANAGER' };

type Known = Omit<ClerkChanged, 'type'>;

/** Takes somebody on, changes name, role or PIN, or writes down that somebody has left. */
export async function changeClerk(
  shop: Shop,
  request: ChangeClerk,
): Promise<Result<ClerkChanged, ChangeClerkRefusal>> {
  const pin = await newPin(request.pin);
  return await orNotRecorded(record(shop, request, pin));
}

async function record(
  shop: Shop,
  request: ChangeClerk,
  pin: NewPin,
): Promise<Result<ClerkChanged, ChangeClerkRefusal>> {
  const clerk = request.clerk ?? shop.newId();
  let decided: Result<ClerkChanged, ChangeClerkRefusal> = refused({ code: 'MANAGER_ONLY' });
  await append(shop.db, { clerk: request.by, at: momentNow(shop) }, async () => {
    decided = decide(await readClerks(shop.db), { ...request, clerk }, pin);
    return { bodies: decided.ok ? [decided.value] : [], cards: [] };
  });
  if (decided.ok) shop.nudge();
  return decided;
}

type NewPin = StretchedPin | 'unreadable' | undefined;

async function newPin(typed: string | undefined): Promise<NewPin> {
  if (typed === undefined) return undefined;
  const pin = readPin(typed);
  return pin === undefined ? 'unreadable' : await stretchPin(pin);
}

function decide(
  clerks: readonly Known[],
  request: ChangeClerk & { readonly clerk: string },
  newOne: NewPin,
): Result<ClerkChanged, ChangeClerkRefusal> {
  const managers = managersAmong(clerks);
  if (!managerNamed(clerks, request.by)) return refused({ code: 'MANAGER_ONLY' });
  const { clerk, role, left = false } = request;
  const before = clerks.find((known) => known.clerk === clerk);
  if (!before && newOne === undefined) return refused({ code: 'CLERK_UNKNOWN' });
  const name = request.name.trim();
  if (name === '') return refused({ code: 'NAME_MISSING' });
  if (newOne === 'unreadable') return refused({ code: 'PIN_FORM' });
  const pin = newOne ?? before?.pin;
  if (!pin) return refused({ code: 'PIN_FORM' });
  const stays = role === 'manager' && !left;
  if (!stays && managers.every((manager) => manager.clerk === clerk)) {
    return refused({ code: 'LAST_MANAGER' });
  }
  return done({ type: 'clerk.changed', clerk, name, role, pin, ...(left ? { left } : {}) });
}
