import type { FactBody } from '#domain/fact/fact.ts';
import { append } from '#storage/append.ts';
import { joinOwnEndpoint } from '#sync/pairing.ts';
import { adjust, enrol, MANAGER } from './acts.ts';
import { letIn } from './managing.ts';
import { simulatedProgramme } from './simulated-programme.ts';
import { type Playing, World } from './world.ts';

const MEMBERS = 6;

/** A shop with members and points of theirs, an endpoint of its own, and two tills. */
export async function openShop(seed: number, playing: Playing): Promise<World> {
  const world = new World(seed, playing);
  const first = await world.newTill();
  await append(first.db, { clerk: MANAGER }, () => ({ bodies: opening, cards: [] }));
  await joinOwnEndpoint(first.db, world.line());
  for (let members = 0; members < MEMBERS; members += 1) {
    await world.does(enrol, first);
    await world.does(adjust, first);
  }
  await letIn(world, first);
  await world.settles();
  return world;
}

const opening: readonly FactBody[] = [
  { type: 'boutique.opened', name: 'Simulated', currency: 'EUR', country: 'FR' },
  {
    ...{ type: 'clerk.changed', clerk: MANAGER, name: 'Manager', role: 'manager' },
    pin: { salt: '00', hash: '00', rounds: 1 },
  },
  { type: 'programme.published', programme: simulatedProgramme() },
];
