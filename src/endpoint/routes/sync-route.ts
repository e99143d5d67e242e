import { Hono } from 'hono';
import { syncRequest } from '#protocol/sync-message.ts';
import { newId } from '../chance.ts';
import { answerIdle } from '../exchange/answer-idle.ts';
import { exchange, isSeenAnew } from '../exchange/exchange.ts';
import { readMessage } from '../guard/read-message.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import { authenticate } from '../tills/token.ts';
import type { House } from './house.ts';

export function syncRoute({ store, clock, chance }: House): Hono {
  const route = new Hono();
  route.post('/', async (c) => {
    const bearer = await authenticate(store, c.req.header('Authorization'));
    const request = await readMessage(c.req.raw, syncRequest);
    const { programme, till, glance } = bearer;
    const isOwn = (named: { programme: string; till: string }) =>
      named.programme === programme && named.till === till;
    if (!isOwn(request) || !request.push.every(isOwn)) throw new TurnedAway(403, 'NOT_YOURS');
    const now = clock();
    const idle = answerIdle(request, glance, now);
    if (idle !== undefined) {
      if (isSeenAnew(glance.till, now)) await store.noteSeen({ programme, till, at: now });
      return c.json(idle);
    }
    const surroundings = { now, newId: () => newId(chance) };
    const answer = await store.write(programme, (ledger) =>
      exchange(ledger, request, surroundings),
    );
    if (request.push.some(({ body }) => body.type === 'member.erased')) await store.wipe();
    return c.json(answer);
  });
  return route;
}
