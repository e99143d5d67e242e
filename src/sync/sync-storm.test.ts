import { afterEach, expect, test, vi } from 'vitest';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought } from '#endpoint/paper-till.ts';
import { readCards } from '#storage/read/read-card.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { readTillState } from '#storage/till-state.ts';
import { exchange } from './exchange.ts';
import { enrolled, type Fetch, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Chance with a seed (mulberry32): the same storm each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Weather {
  chance: () => number;
  calm: boolean;
  seen: Record<string, number>;
}

/** Loses requests and answers, says things twice, holds requests back and lets them in later. */
function stormy(fetch: Fetch, weather: Weather): Fetch {
  const late: (() => Promise<unknown>)[] = [];
  const note = (what: string) => {
    weather.seen[what] = (weather.seen[what] ?? 0) + 1;
  };
  return async (input, init) => {
    const ask = () => fetch(input, { ...init, signal: null });
    if (weather.calm) return await ask();
    const drawn = weather.chance();
    if (late.length > 0 && weather.chance() < 0.3) {
      note('late request');
      await late.shift()?.();
    }
    if (drawn < 0.15) {
      note('lost request');
      throw new TypeError('lost');
    }
    if (drawn < 0.3) {
      note('lost answer');
      await ask();
      throw new TypeError('lost');
    }
    if (drawn < 0.4) {
      note('held back');
      late.push(ask);
      throw new TypeError('lost');
    }
    if (drawn < 0.5) {
      note('twice');
      await ask();
    }
    if (drawn < 0.55) {
      note('cut short');
      const whole = await (await ask()).text();
      return new Response(whole.slice(0, whole.length / 2));
    }
    return await ask();
  };
}

async function play(seed: number, worthASnapshot = Number.MAX_SAFE_INTEGER) {
  const weather: Weather = { chance: seeded(seed), calm: true, seen: {} };
  const endpoint = createEndpoint({ dataFolder: ':memory:', worthASnapshot });
  ends.push(() => endpoint.close());
  const fetch = stormy(fetchFrom(endpoint), weather);
  const tills: TrialTill[] = [];
  for (let n = 0; n < 3; n += 1) {
    const till = await TrialTill.open(fetch);
    ends.push(() => till.close());
    tills.push(till);
    if (n === 0) await till.join();
    else await till.pairWith(tills[0] as TrialTill);
  }
  const members: string[] = [];
  const purchases: string[] = [];
  weather.calm = false;
  for (let step = 0; step < 120; step += 1) {
    const till = tills[Math.floor(weather.chance() * 3)] as TrialTill;
    const drawn = weather.chance();
    if (drawn < 0.1 || members.length === 0) {
      const member = `m${step}`;
      await till.record(enrolled(member));
      members.push(member);
    } else if (drawn < 0.5) {
      const member = members[Math.floor(weather.chance() * members.length)] as string;
      await till.record(bought(`p${step}`, member));
      purchases.push(`p${step}`);
    } else if (drawn < 0.8) await exchange(till.db, till.options);
    else {
      await endpoint.snapshots.settled();
      await till.sync();
    }
  }
  weather.calm = true;
  for (let round = 0; round < 3; round += 1) for (const till of tills) await till.sync();
  return { endpoint, tills, members, purchases, seen: weather.seen };
}

async function countParts({ db }: TrialTill): Promise<number> {
  return await db.batches.filter(({ snapshot }) => snapshot !== undefined).count();
}

/** The second three are played where a till that falls behind is given a snapshot. */
const STORMS = [
  [1, undefined],
  [2, undefined],
  [3, undefined],
  [4, 5],
  [5, 5],
  [6, 5],
] as const;

for (const [seed, worthASnapshot] of STORMS) {
  test(`after storm ${seed} all tills show the same cards; each purchase counts once`, async () => {
    const { endpoint, tills, members, purchases, seen } = await play(seed, worthASnapshot);
    const parts = await Promise.all(tills.map((till) => countParts(till)));
    expect(parts.some((count) => count > 0)).toBe(worthASnapshot !== undefined);
    expect(Object.keys(seen)).toHaveLength(6);
    const shown = await Promise.all(tills.map((till) => readCards(till.db, members)));
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
    const counted = (shown[0] ?? []).flatMap((card) => card?.purchases.map((sum) => sum.id) ?? []);
    expect(counted.toSorted()).toEqual(purchases.toSorted());
    for (const till of tills) {
      expect(await countUnsent(till.db)).toEqual({ count: 0 });
      expect((await readTillState(till.db)).incarnation).toBe(1);
    }
    const [programme = ''] = await endpoint.store.programmes();
    const logged = await endpoint.store.read(programme, (ledger) => ledger.after(0, 10_000));
    expect(logged.map((entry) => entry.g)).toEqual(logged.map((_, n) => n + 1));
    expect(logged.filter((entry) => entry.aside !== null)).toEqual([]);
  });
}
