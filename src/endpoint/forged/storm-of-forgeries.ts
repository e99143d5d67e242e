import type { Fact } from '#domain/fact/fact.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { createEndpoint } from '../create-endpoint.ts';
import { bought, enrolled, givenPoints, NOON } from '../paper-till.ts';
import type { Store } from '../store/contract.ts';
import { type Caught, forgers, randomFrom } from './forgeries.ts';
import { SigningTill, sendWire, type Wire } from './signing-till.ts';

const MEMBERS = ['m1', 'm2'];
/** After so many forgeries the other till sells something. */
const SELLS_EVERY = 50;

/** What came of it all. */
export interface Aftermath {
  readonly forged: number;
  /** Forgeries that were answered as if they were none, by what they were. */
  readonly accepted: readonly string[];
  /** Forgeries after which cards or log were not what they had been. */
  readonly moved: readonly string[];
  /** Genuine requests of the other till in between, and those that were not answered. */
  readonly genuine: number;
  readonly unanswered: number;
  /** Milliseconds of processor for each forgery and each genuine request, the longest last. */
  readonly cpu: { readonly forged: readonly number[]; readonly genuine: readonly number[] };
}

/**
 * Sends so many forged, changed and repeated requests, every kind of them in turn, while another
 * till goes on selling: and sees what came of each.
 */
export async function stormOfForgeries(count: number, seed: number): Promise<Aftermath> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const { store } = endpoint;
  const random = randomFrom(seed);
  const kinds = Object.entries(forgers);
  const spent = { forged: [] as number[], genuine: [] as number[] };
  const [accepted, moved]: [string[], string[]] = [[], []];
  let unanswered = 0;
  const shop = await openShop((wire) => sendWire(endpoint, wire));
  for (let n = 0; n < count; n += 1) {
    const [name, forge] = kinds[n % kinds.length] as (typeof kinds)[number];
    const before = await stateOf(store);
    const wire = forge(shop.caught(), random);
    const [response, cpu] = await timed(() => sendWire(endpoint, wire));
    spent.forged.push(cpu);
    if (response.status < 400) accepted.push(`${name}: ${response.status}`);
    if ((await stateOf(store)) !== before) moved.push(name);
    if (n % SELLS_EVERY > 0) continue;
    const sale = shop.sells(n);
    const [answer, took] = await timed(() => sendWire(endpoint, sale));
    spent.genuine.push(took);
    if (!(await shop.isTaken(answer))) unanswered += 1;
  }
  await endpoint.close();
  const cpu = {
    forged: spent.forged.toSorted(byNumber),
    genuine: spent.genuine.toSorted(byNumber),
  };
  return { forged: count, accepted, moved, genuine: spent.genuine.length, unanswered, cpu };
}

const byNumber = (a: number, b: number) => a - b;

async function timed(ask: () => Promise<Response>): Promise<[Response, number]> {
  const from = process.cpuUsage();
  const response = await ask();
  const { user, system } = process.cpuUsage(from);
  return [response, (user + system) / 1000];
}

/** The cards, and where log and tills stand. */
async function stateOf(store: Store): Promise<string> {
  return await store.read('shop', async (ledger) => {
    const cards = await ledger.cards(MEMBERS);
    const tills = (await ledger.tills()).map(({ asked: _, ...till }) => till);
    return canonicalJson({ head: await ledger.head(), cards: [...cards.values()], tills });
  });
}

interface Shop {
  /** What lies on the wire of a forger: it changes as the other till goes on. */
  caught(): Caught;
  sells(n: number): Wire;
  isTaken(answer: Response): Promise<boolean>;
}

/** Three tills with keys: one whose request is caught, one that sells, one that the forger has. */
async function openShop(send: (wire: Wire) => Promise<Response>): Promise<Shop> {
  const endpoint = { fetch: async () => new Response() };
  const named = (name: string) => new SigningTill(endpoint, name);
  const [victim, seller, own] = [named('till-a'), named('till-b'), named('till-c')];
  const stranger = named('till-z');
  const heard: Wire[] = [];
  const says = async (till: SigningTill, wire: Wire): Promise<SyncAnswer> => {
    const answer = await send(wire);
    heard.push(wire);
    return await till.heard(answer);
  };
  for (const till of [victim, seller, own]) await letIn(till, victim, send);
  const opening = [enrolled('m1'), enrolled('m2'), givenPoints('m1', 300), bought('p0', 'm1')];
  await says(victim, victim.push(opening.map((body) => victim.record(body))));
  for (const till of [seller, own, victim, seller, own]) await says(till, till.push([]));
  const [fresh, other] = [victim, seller].map((till) =>
    till.push([till.record(bought(`fresh-${till.till}`, 'm1', { spends: 100 }))]),
  ) as [Wire, Wire];
  seller.facts.pop();
  let sold: Fact | undefined;
  return {
    caught: () => ({ fresh, heard, other, own, stranger }),
    sells(n) {
      sold = seller.record(bought(`sold-${n}`, 'm2'));
      return seller.push([sold]);
    },
    async isTaken(answer) {
      if (answer.status !== 200) return false;
      const { ack, notes } = await seller.heard(answer);
      return ack?.hash === sold?.hash && notes.length === 0;
    },
  };
}

async function letIn(
  till: SigningTill,
  by: SigningTill,
  send: (wire: Wire) => Promise<Response>,
): Promise<void> {
  const { programme, till: id, secret, publicKey: key, incarnation } = till;
  const own = { protocol: 1, till: id, incarnation, name: id, secret, key };
  const ask = async (path: string, body: object) => {
    const wire = by.wire('POST', path, JSON.stringify(body));
    return (await (await send(wire)).json()) as { readonly code?: string };
  };
  if (till === by) {
    await ask('/v1/join', { ...own, programme, block: 1 });
    return;
  }
  const { code } = await ask('/v1/pairing-codes', {});
  await ask('/v1/pair', { ...own, code });
}
