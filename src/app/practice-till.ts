import { openPractice } from '#actions/open-practice.ts';
import type { Shop } from '#actions/shop.ts';
import { momentNow } from '#actions/shop-day.ts';
import { assert } from '#domain/assert.ts';
import type { Language } from '#domain/member/member.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import { openTill, type TillDatabase } from '#storage/database.ts';
import { forgetTill, isTillThere } from '#storage/forget-till.ts';
import { markInMemory } from '#storage/mark.ts';
import { listArticles } from '#storage/read/read-article.ts';
import { readBoutique, readCardBoxes, readProgrammes } from '#storage/read/read-shop.ts';
import { fillSample } from './fill-sample.ts';
import { type ClerkAtTill, standForPractice } from './kit/clerk-at-till.ts';
import { turnBack, turnToPractice } from './kit/practising.ts';

/** Beside the till's own; no sync is ever started on it. */
export const PRACTICE = 'habitue-practice';

/** First digits that no till of a boutique has: its receipts name nothing elsewhere. */
const PRACTICE_BLOCK = 9998;

/** Enough to find somebody of every kind; fewer are sooner there. */
const PEOPLE = 100;

const GOES_WITHIN_MS = 2000;

export interface Practising {
  readonly clerk: Pick<ClerkAtTill, 'name' | 'role'>;
  readonly managerName: string;
  readonly language: Language;
}

/** No mark is kept outside: a practice till that is gone is not missed. */
export async function openPracticeTill(onStale?: () => void): Promise<TillDatabase> {
  const ports = { mark: markInMemory(), block: PRACTICE_BLOCK };
  return await openTill(PRACTICE, { ...ports, ...(onStale && { onStale }) });
}

/**
 * Makes a practice till anew, from what is read of the real one, and has the tab turn to it when it
 * is next loaded. False where this device has no room for it; nothing is left of it then.
 */
export async function beginPractice(real: Shop, practising: Practising): Promise<boolean> {
  await forgetTill(PRACTICE);
  const made = await fillPractice(real, practising);
  if (made === undefined) {
    await forgetTill(PRACTICE);
    return false;
  }
  turnToPractice();
  standForPractice(made);
  return true;
}

async function fillPractice(
  real: Shop,
  { clerk, managerName, language }: Practising,
): Promise<ClerkAtTill | undefined> {
  const boutique = await readBoutique(real.db);
  assert(boutique, 'practice before there is a boutique');
  const programme = programmeOn(await readProgrammes(real.db), momentNow(real).day);
  const articles = await listArticles(real.db);
  const cards = await readCardBoxes(real.db);
  const db = await openPracticeTill();
  const shop = { ...real, db, nudge: () => undefined };
  try {
    const opened = await openPractice(shop, {
      ...{ boutique, programme, articles, cards, clerk, managerName },
    });
    const { currency, country } = boutique;
    const catalogue = articles.length > 0 ? 'own' : 'sample';
    const { manager } = opened;
    const of = { manager, currency, country, catalogue, members: PEOPLE } as const;
    const filled = await fillSample(shop, of, language);
    return filled.ok ? { ...clerk, clerk: opened.clerk.clerk } : undefined;
  } finally {
    db.leave();
  }
}

/** Whether a practice till of an earlier day lies on this device. */
export async function isPracticeThere(): Promise<boolean> {
  return await isTillThere(PRACTICE);
}

export async function forgetPractice(): Promise<void> {
  await forgetTill(PRACTICE);
}

/**
 * Leaves for the real till, where nobody stands yet; the practice till is deleted. What cannot be
 * deleted now is offered to be, where practice is begun.
 */
export async function leavePractice(db: TillDatabase): Promise<void> {
  turnBack();
  standForPractice(undefined);
  db.leave();
  const tooLong = new Promise((resolve) => setTimeout(resolve, GOES_WITHIN_MS));
  await Promise.race([forgetTill(PRACTICE).catch((error) => reportError(error)), tooLong]);
}
