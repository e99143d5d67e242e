import { afterEach, beforeEach, expect, test } from 'vitest';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { changeClerk } from './change-clerk.ts';
import { openBoutique } from './open-boutique.ts';
import { publishProgramme } from './publish-programme.ts';
import { momentNow } from './shop-day.ts';
import { type Trial, trialShop } from './trial-shop.ts';

const house = houseProgramme('EUR');
const tomorrow = '2026-11-24';

let shop: Trial;
let by: string;
beforeEach(async () => {
  shop = await trialShop({ opened: false });
  const manager = { name: 'Anna', pin: '4218' };
  const opening = { name: 'Chez Anna', currency: 'EUR', country: 'FR', manager };
  const opened = await openBoutique(shop, opening);
  if (!opened.ok) throw new Error(opened.refusal.code);
  by = opened.value.clerk;
});
afterEach(() => shop.db.leave());

async function inForce(): Promise<Programme> {
  return programmeOn(await readProgrammes(shop.db), momentNow(shop).day);
}

test('what is published today holds from tomorrow on, and goes to the other tills', async () => {
  const programme = { ...house, clawback: 'clamp' as const };
  const nudged = shop.nudged;
  const published = await publishProgramme(shop, { by, programme, from: tomorrow });
  expect(published).toMatchObject({ ok: true, value: { id: 'house', version: 2 } });
  expect(shop.nudged).toBe(nudged + 1);
  expect(await inForce()).toEqual(house);
  shop.instant += 24 * 60 * 60 * 1000;
  expect(await inForce()).toMatchObject({ version: 2, clawback: 'clamp' });
});

test('two versions can wait, each for its day', async () => {
  await publishProgramme(shop, { by, programme: house, from: '2027-03-01' });
  const next = await publishProgramme(shop, { by, programme: house, from: tomorrow });
  expect(next).toMatchObject({ ok: true, value: { version: 3, effectiveFrom: tomorrow } });
  const programmes = await readProgrammes(shop.db);
  expect(programmeOn(programmes, '2027-02-28').version).toBe(3);
  expect(programmeOn(programmes, '2027-03-01').version).toBe(2);
});

test('a day that has begun keeps its programme', async () => {
  const today = await publishProgramme(shop, { by, programme: house, from: '2026-11-23' });
  expect(today).toEqual({ ok: false, refusal: { code: 'DAY_TOO_EARLY', earliest: tomorrow } });
  expect(await readProgrammes(shop.db)).toHaveLength(1);
});

test('only a manager publishes', async () => {
  const bo = await changeClerk(shop, { by, name: 'Bo', role: 'clerk', pin: '1234' });
  if (!bo.ok) throw new Error(bo.refusal.code);
  const asked = { by: bo.value.clerk, programme: house, from: tomorrow };
  const published = await publishProgramme(shop, asked);
  expect(published).toEqual({ ok: false, refusal: { code: 'MANAGER_ONLY' } });
  expect(await readProgrammes(shop.db)).toHaveLength(1);
});
