import type { ClerkChanged } from '#domain/fact/fact.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { readPin, stretchPin } from './stretch-pin.ts';

export interface OpenBoutique {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** ISO 3166, two letters: how phone numbers without a country are read. */
  readonly country: string;
  /** The first manager. */
  readonly manager: { readonly name: string; readonly pin: string };
}

export type OpenBoutiqueRefusal =
  | NotRecorded
  | { readonly code: 'ALREADY_OPEN' }
  | { readonly code: 'NAME_MISSING' }
  | { readonly code: 'MANAGER_NAME_MISSING' }
  | { readonly code: 'PIN_FORM' };

/** First run: the boutique, its first manager and the house programme, all or nothing. */
export async function openBoutique(
  shop: Shop,
  request: OpenBoutique,
): Promise<Result<ClerkChanged, OpenBoutiqueRefusal>> {
  const name = request.name.trim();
  const managerName = request.manager.name.trim();
  const typed = readPin(request.manager.pin);
  if (name === '') return refused({ code: 'NAME_MISSING' });
  if (managerName === '') return refused({ code: 'MANAGER_NAME_MISSING' });
  if (typed === undefined) return refused({ code: 'PIN_FORM' });
  const manager: ClerkChanged = {
    type: 'clerk.changed',
    clerk: shop.newId(),
    name: managerName,
    role: 'manager',
    pin: await stretchPin(typed),
  };
  return await orNotRecorded(record(shop, { ...request, name }, manager));
}

async function record(
  shop: Shop,
  { name, currency, country }: OpenBoutique,
  manager: ClerkChanged,
): Promise<Result<ClerkChanged, OpenBoutiqueRefusal>> {
  const opening = { type: 'boutique.opened', name, currency, country } as const;
  let opened = false;
  await append(shop.db, { clerk: manager.clerk, at: momentNow(shop) }, async () => {
    opened = (await readBoutique(shop.db)) === undefined;
    const programme = { type: 'programme.published', programme: houseProgramme(currency) } as const;
    return { bodies: opened ? [opening, manager, programme] : [], cards: [] };
  });
  if (!opened) return refused({ code: 'ALREADY_OPEN' });
  shop.nudge();
  return done(manager);
}
