import { Hono } from 'hono';
import { joinRequest, pairRequest, type TillsAnswer } from '#protocol/pairing-message.ts';
import { newId } from '../chance.ts';
import { readMessage } from '../guard/read-message.ts';
import { isFromThisMachine, remoteAddress } from '../guard/remote.ts';
import { Tries } from '../guard/tries.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import type { HeldAt, TillRecord } from '../store/contract.ts';
import { closeTill, releaseTill } from '../tills/close-till.ts';
import { join } from '../tills/join.ts';
import { makeCode, pair } from '../tills/pair.ts';
import { takeRequest } from '../tills/take-request.ts';
import type { House } from './house.ts';

/** Of one address and of all together: a code has 31^8 forms and lives ten minutes. */
const PAIR_TRIES_A_MINUTE = 10;
const ALL_PAIR_TRIES_A_MINUTE = 60;
const CODES_A_MINUTE = 10;

export function tillRoutes(house: House): Hono {
  const { store, clock, chance } = house;
  const tries = new Tries(PAIR_TRIES_A_MINUTE, clock);
  const allTries = new Tries(ALL_PAIR_TRIES_A_MINUTE, clock);
  const codes = new Tries(CODES_A_MINUTE, clock);
  const route = new Hono();

  route.post('/join', async (c) => {
    if (!isFromThisMachine(c)) throw new TurnedAway(403, 'NOT_THIS_MACHINE');
    const request = await readMessage(c.req.raw, joinRequest);
    return c.json(await join(store, request, { now: clock(), backend: newId(chance) }));
  });

  route.post('/pairing-codes', async (c) => {
    const { programme, till } = await takeRequest(house, c.req.raw);
    codes.count(till);
    return c.json(await makeCode(store, programme, { now: clock(), chance }));
  });

  route.post('/pair', async (c) => {
    tries.count(remoteAddress(c) ?? '');
    allTries.count('');
    const request = await readMessage(c.req.raw, pairRequest);
    return c.json(await pair(store, request, clock()));
  });

  route.get('/tills', async (c) => {
    const { programme } = await takeRequest(house, c.req.raw);
    const answer = await store.read(programme, async (ledger): Promise<TillsAnswer> => {
      const held = await ledger.heldAt();
      return { tills: (await ledger.tills()).map((till) => listed(till, held)) };
    });
    return c.json(answer);
  });

  route.post('/tills/:till/close', async (c) => {
    const { programme } = await takeRequest(house, c.req.raw);
    await closeTill(store, { programme, till: c.req.param('till') }, clock());
    return c.json({});
  });

  route.post('/tills/:till/release', async (c) => {
    const { programme } = await takeRequest(house, c.req.raw);
    await releaseTill(store, { programme, till: c.req.param('till') });
    return c.json({});
  });
  return route;
}

function listed(record: TillRecord, heldAt: readonly HeldAt[]): TillsAnswer['tills'][number] {
  const { till, name, block, incarnation, open, joinedAt, lastSeenAt, unsent } = record;
  const seen = lastSeenAt === null ? {} : { lastSeenAt };
  const heldPoints = heldAt
    .filter((each) => each.till === till)
    .reduce((sum, { points }) => sum + points, 0);
  return { till, name, block, incarnation, open, joinedAt, ...seen, unsent, heldPoints };
}
