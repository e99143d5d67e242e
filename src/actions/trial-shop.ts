import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Article } from '#domain/purchase/article.ts';
import { done } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { openTill } from '#storage/database.ts';
import { markInMemory } from '#storage/mark.ts';
import type { Found, Search } from '#storage/search/search.ts';
import { openBoutique } from './open-boutique.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface Trial extends Shop {
  /** Milliseconds since 1970; tests turn it. */
  instant: number;
  /** Who the look-up finds, by what exact text. */
  readonly known: Map<string, Found>;
  nudged: number;
}

export interface TrialOptions {
  readonly programme?: Programme;
  readonly articles?: readonly Article[];
  readonly claim?: Shop['claim'];
  readonly catchUp?: Shop['catchUp'];
  /** False before anybody has opened it. */
  readonly opened?: boolean;
}

export const trialClerk = 'noor';

/** A boutique that opened this morning, on a database of its own. */
export async function trialShop(options: TrialOptions = {}): Promise<Trial> {
  const db = await openTill(`trial-${crypto.randomUUID()}`, { mark: markInMemory() });
  const known = new Map<string, Found>();
  const trial: Trial = {
    db,
    known,
    search: searchAmong(known),
    instant: Date.UTC(2026, 10, 23, 9),
    nudged: 0,
    now: () => trial.instant,
    zone: 'Europe/Paris',
    newId: () => crypto.randomUUID(),
    nudge: () => {
      trial.nudged += 1;
    },
    claim: options.claim ?? (async (_, points) => done(points)),
    catchUp: options.catchUp ?? (async () => true),
    unsentAsFile: async () => ({ name: 'unsent.json', parts: [] }),
  };
  const { programme = houseProgramme('CNY'), articles = [], opened = true } = options;
  if (!opened) return trial;
  await append(db, { clerk: trialClerk, at: momentNow(trial) }, () => ({
    bodies: [
      { type: 'boutique.opened', name: 'Trial', currency: programme.currency, country: 'FR' },
      { type: 'programme.published', programme },
      { type: 'catalogue.changed', articles },
    ],
    cards: [],
  }));
  return trial;
}

function searchAmong(known: ReadonlyMap<string, Found>): Search {
  return {
    lookUp: async () => [...known.values()],
    articles: async () => [],
    exact: async (code) => known.get(code),
    count: async () => known.size,
    ready: Promise.resolve(),
    changed: () => undefined,
    close: () => undefined,
  };
}

/** The same, its clerk being a manager there without a PIN to be stretched. */
export async function trialShopOfManager(): Promise<Trial> {
  const shop = await trialShop();
  const pin = { salt: '', hash: '', rounds: 1 };
  const manager = { clerk: trialClerk, name: 'Noor', role: 'manager', pin } as const;
  await append(shop.db, { clerk: trialClerk, at: momentNow(shop) }, () => ({
    bodies: [{ type: 'clerk.changed', ...manager }],
    cards: [],
  }));
  return shop;
}

/** A boutique with a manager whose PIN is 4218. */
export async function managedShop(): Promise<{ shop: Trial; manager: string }> {
  const shop = await trialShop({ opened: false });
  const opened = await openBoutique(shop, {
    ...{ name: 'Chez Anna', currency: 'EUR', country: 'FR' },
    manager: { name: 'Anna', pin: '4218' },
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return { shop, manager: opened.value.clerk };
}
