import type { FactBody } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { append } from '#storage/append.ts';
import { openTill, type TillDatabase, type TillPorts } from '#storage/database.ts';
import { foldOfFacts } from '#storage/fold-of-facts.ts';
import { markInMemory } from '#storage/mark.ts';
import { readCard } from '#storage/read/read-card.ts';
import { deviceSigner } from './device-key.ts';
import { drain } from './drain.ts';
import type { Outcome } from './exchange.ts';
import { type Line, openLine } from './line.ts';
import { joinOwnEndpoint, makePairingCode, pairTill } from './pairing.ts';

/** An endpoint as a till sees it. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

export type Fetch = typeof globalThis.fetch;

const CLERK = 'clerk';

/** A till for tests: real storage, a real line, and an endpoint in the same process. */
export class TrialTill {
  readonly db: TillDatabase;
  readonly line: Line;

  private constructor(db: TillDatabase, fetch: Fetch) {
    this.db = db;
    const signer = deviceSigner(db);
    const signing = signer && { signer, now: () => Date.now() };
    this.line = openLine({ endpoint: 'http://localhost', fetch, signing });
  }

  static async open(
    fetch: Fetch,
    { name = `trial-${crypto.randomUUID()}`, ...ports }: TillPorts & { name?: string } = {},
  ): Promise<TrialTill> {
    return new TrialTill(await openTill(name, { mark: markInMemory(), ...ports }), fetch);
  }

  get options() {
    return { line: this.line, app: 'trial' };
  }

  async join(): Promise<void> {
    const joined = await joinOwnEndpoint(this.db, this.line);
    if (!joined.ok) throw new Error(JSON.stringify(joined.refusal));
  }

  async pairWith(other: TrialTill): Promise<void> {
    const made = await makePairingCode(other.db, other.line);
    if (!made.ok) throw new Error(made.refusal.code);
    const paired = await pairTill(this.db, made.value.code, this.options);
    if (!paired.ok) throw new Error(paired.refusal.code);
  }

  async sync(): Promise<Outcome> {
    return await drain(this.db, this.options);
  }

  /** Records what happened to one member, with her card after it. */
  async record(body: FactBody): Promise<void> {
    const instant = this.db.clock.now();
    const at = { instant, day: this.db.clock.dayOf(instant) };
    await append(this.db, { clerk: CLERK, at }, async ({ till, boutique, head }) => {
      const member = 'member' in body ? body.member : undefined;
      if (member === undefined) return { bodies: [body], cards: [] };
      const recordedAt = { ...at, order: Math.max(instant, head.order + 1) };
      const fact = { hash: '', till, clerk: CLERK, boutique, recordedAt, body };
      return { bodies: [body], cards: await foldOfFacts(this.db, member, [fact]) };
    });
  }

  async card(member: string): Promise<Card | undefined> {
    return await readCard(this.db, member);
  }

  close(): void {
    this.db.leave();
  }
}

/** The endpoint's own `fetch`, unpacked as a browser would. */
export function fetchFrom(endpoint: Answering): Fetch {
  return async (input, init) => {
    const response = await endpoint.fetch(new Request(input, init));
    if (response.headers.get('Content-Encoding') !== 'gzip' || response.body === null) {
      return response;
    }
    const headers = new Headers(response.headers);
    headers.delete('Content-Encoding');
    const body = response.body.pipeThrough(new DecompressionStream('gzip'));
    return new Response(body, { status: response.status, headers });
  };
}

export function enrolled(member: string, name = member): FactBody {
  return { type: 'member.enrolled', member, number: `2${member}`, profile: { name } };
}

/** Until each has heard what the others said. */
export async function hearAll(...tills: readonly TrialTill[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) for (const till of tills) await till.sync();
}

/** A shop under the house's programme, in which m1 got so much; then a second till joins it. */
export async function shareShop(
  [first, second]: readonly [TrialTill, TrialTill],
  got: readonly FactBody[],
): Promise<void> {
  await first.record({ type: 'programme.published', programme: houseProgramme('EUR') });
  await first.record(enrolled('m1'));
  for (const body of got) await first.record(body);
  await first.join();
  await first.sync();
  await second.pairWith(first);
  await hearAll(first, second);
}
