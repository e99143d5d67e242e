import { Hono } from 'hono';
import { syncRequest } from '#protocol/sync-message.ts';
import { newId } from '../chance.ts';
import { answerIdle } from '../exchange/answer-idle.ts';
import { exchange, isSeenAnew } from '../exchange/exchange.ts';
import { assertJson, MESSAGE_LIMITS, parseMessage } from '../guard/read-message.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import { takeInNewer } from '../ingest/take-in-newer.ts';
import { takeRequest } from '../tills/take-request.ts';
import type { House } from './house.ts';

export function syncRoute(house: House): Hono {
  const { store, snapshots, clock, chance } = house;
  const route = new Hono();
  /** Programmes of which nothing waits any more that this version of the endpoint knows. */
  const lookedThrough = new Set<string>();
  route.post('/', async (c) => {
    assertJson(c.req.raw);
    const taken = await takeRequest(house, c.req.raw, MESSAGE_LIMITS);
    const { programme, till, glance, number: asked = 0 } = taken;
    const request = parseMessage(taken.body, syncRequest);
    const isOwn = (named: { programme: string; till: string }) =>
      named.programme === programme && named.till === till;
    if (!isOwn(request) || !request.push.every(isOwn)) throw new TurnedAway(403, 'NOT_YOURS');
    const now = clock();
    const idle = answerIdle(request, glance, now);
    if (idle !== undefined && lookedThrough.has(programme)) {
      if (isSeenAnew(glance.till, now)) await store.noteSeen({ programme, till, at: now, asked });
      return c.json(idle);
    }
    const { worthASnapshot } = snapshots;
    const surroundings = { now, asked, newId: () => newId(chance), worthASnapshot };
    const answer = await store.write(programme, async (ledger) => {
      if (!lookedThrough.has(programme)) await takeInNewer(ledger, now);
      return await exchange(ledger, request, surroundings);
    });
    lookedThrough.add(programme);
    if (request.push.some(({ body }) => body.type === 'member.erased')) await store.wipe();
    snapshots.consider(programme);
    return c.json(answer);
  });
  return route;
}
