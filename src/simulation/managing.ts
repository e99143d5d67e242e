import { readTillState } from '#storage/till-state.ts';
import { exchange } from '#sync/exchange.ts';
import type { Line } from '#sync/line.ts';
import { closeTill, listTills, makePairingCode, pairTill, releaseTill } from '#sync/pairing.ts';
import type { SimTill } from './sim-till.ts';
import { APP, type World } from './world.ts';

const MOST_TRIES = 5;

/** One more till, let in by the code of another; that one may be unknown here itself by now. */
export async function letIn(world: World, by: SimTill): Promise<SimTill | undefined> {
  if (await isUnknown(world, by)) return undefined;
  const till = await world.newTill();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await pair(world, till, by)) return till;
  }
  world.violations.push(`${till.name} is not let in`);
  return till;
}

/** By a code that another till asked for, over a line that holds; or that the endpoint gave. */
export async function pair(world: World, till: SimTill, by: SimTill | undefined): Promise<boolean> {
  till.fuse.takeOut();
  const line = world.line();
  const code = by === undefined ? await world.host.giveCode() : await codeOf(by, line);
  if (code === undefined) return false;
  const paired = await pairTill(till.db, code, { line, app: APP });
  await world.noteShown(till);
  return paired.ok;
}

async function codeOf({ db }: SimTill, line: Line): Promise<string | undefined> {
  const made = await makePairingCode(db, line);
  return made.ok ? made.value.code : undefined;
}

/** An endpoint that was set back may never have heard of a till, or know it as lost. */
export async function isUnknown(world: World, till: SimTill): Promise<boolean> {
  till.fuse.takeOut();
  const line = world.line();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { kind } = await exchange(till.db, { line, app: APP });
    if (kind !== 'line-down') return kind !== 'answered';
  }
  return true;
}

/** Said again where no answer came: it may have been heard. */
export async function sayLost(world: World, till: SimTill, by: SimTill): Promise<void> {
  const { till: id } = await readTillState(till.db);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const said = await closeTill(by.db, world.line(), id);
    if (said.ok) {
      world.lost.add(till);
      return;
    }
  }
}

/** What it held goes back to the pool, at the shop's risk. */
export async function release(world: World, till: SimTill, by: SimTill): Promise<void> {
  const { till: id } = await readTillState(till.db);
  const tills = await listTills(by.db, world.line());
  const held = tills.ok ? tills.value.find((each) => each.till === id)?.heldPoints : undefined;
  const said = await releaseTill(by.db, world.line(), id);
  if (said.ok) world.counter.released += held ?? 0;
}

/**
 * A till that came back under another name left its old one in the list, open, with what was set
 * aside at it: whoever counts the tills in the shop sees it, and says that it is gone.
 */
export async function clearTheList(world: World, by: SimTill): Promise<void> {
  const states = await Promise.all(world.tills.map(({ db }) => readTillState(db)));
  const here = new Set(states.map(({ till }) => till));
  const listed = await listTills(by.db, world.line());
  for (const { till, open, heldPoints = 0 } of listed.ok ? listed.value : []) {
    if (here.has(till)) continue;
    if (open) await closeTill(by.db, world.line(), till);
    const released = await releaseTill(by.db, world.line(), till);
    if (!released.ok) continue;
    world.seen.count('old name taken off the list');
    world.counter.released += heldPoints;
  }
}
