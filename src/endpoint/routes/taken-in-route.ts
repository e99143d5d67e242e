import { Hono } from 'hono';
import { LIMITS } from '#protocol/limits.ts';
import { takeInRequest } from '#protocol/taken-in-message.ts';
import { takeInFile } from '../brought/take-in-file.ts';
import { assertJson, parseMessage } from '../guard/read-message.ts';
import { takeRequest } from '../tills/take-request.ts';
import type { House } from './house.ts';

const FILE_LIMITS = { packed: LIMITS.blockPackedBytes, inflated: 2 * LIMITS.unsentBytes };

/** What one till saved as a file and another brings. */
export function takenInRoute(house: House): Hono {
  const { store, snapshots, clock } = house;
  const route = new Hono();
  route.post('/', async (c) => {
    assertJson(c.req.raw);
    const { programme, body } = await takeRequest(house, c.req.raw, FILE_LIMITS);
    const file = parseMessage(body, takeInRequest);
    const taken = await takeInFile({ store, programme, now: clock() }, file);
    snapshots.consider(programme);
    return c.json(taken);
  });
  return route;
}
