import type { Day } from '#domain/calendar/day.ts';
import type { Fact, FactBody, PurchaseRecorded, RewardTaken } from '#domain/fact/fact.ts';
import type { Entry } from '#domain/ledger/entry.ts';
import { factHash } from '#protocol/canonical.ts';
import { GENESIS } from '#protocol/genesis.ts';
import { PROTOCOL } from '#protocol/limits.ts';
import type { Admission } from '#protocol/pairing-message.ts';
import type { ChainPlace, SyncAnswer, SyncRequest } from '#protocol/sync-message.ts';
import type { Endpoint } from './create-endpoint.ts';

export const DAY: Day = '2026-11-23';
/** Noon of that day. */
export const NOON = Date.UTC(2026, 10, 23, 12);

/**
 * A till on paper: writes a chain by hand and sends what it is told to, as often and in whatever
 * order, so that a test can be a worse till than ours.
 */
export class PaperTill {
  readonly facts: Fact[] = [];
  readonly programme: string;
  readonly till: string;
  readonly secret: string;
  incarnation = 1;
  cursor = 0;
  cursorHash: string | undefined;
  backend: string | undefined;
  readonly #endpoint: Pick<Endpoint, 'fetch'>;

  constructor(endpoint: Pick<Endpoint, 'fetch'>, till: string, programme = 'shop') {
    this.#endpoint = endpoint;
    this.till = till;
    this.programme = programme;
    this.secret = Buffer.from(till.padEnd(32, '.')).toString('hex').slice(0, 64);
  }

  get authorization(): string {
    return `Device ${this.programme}.${this.till}.${this.secret}`;
  }

  get head(): ChainPlace | undefined {
    const last = this.facts.at(-1);
    return last && { incarnation: last.incarnation, seq: last.seq, hash: last.hash };
  }

  /** Writes the next fact of the chain. */
  record(body: FactBody, at: { instant?: number; day?: Day } = {}): Fact {
    const last = this.facts.at(-1);
    const before = last?.incarnation === this.incarnation ? last : undefined;
    const instant = at.instant ?? NOON + this.facts.length * 1000;
    const unhashed: Omit<Fact, 'hash'> = {
      programme: this.programme,
      till: this.till,
      incarnation: this.incarnation,
      seq: (before?.seq ?? 0) + 1,
      previous: before?.hash ?? GENESIS,
      recordedAt: {
        instant,
        day: at.day ?? DAY,
        order: Math.max(instant, (last?.recordedAt.order ?? 0) + 1),
      },
      clerk: 'clerk-1',
      boutique: 'boutique-1',
      seen: this.cursor,
      body,
    };
    const fact = { ...unhashed, hash: factHash(unhashed) };
    this.facts.push(fact);
    return fact;
  }

  async join(): Promise<Response> {
    return await this.post('/v1/join', {
      protocol: PROTOCOL,
      programme: this.programme,
      till: this.till,
      incarnation: this.incarnation,
      block: 1,
      name: `Till ${this.till}`,
      secret: this.secret,
    });
  }

  async makeCode(): Promise<string> {
    const answer = await this.post('/v1/pairing-codes', {});
    return ((await answer.json()) as { code: string }).code;
  }

  async pair(code: string): Promise<Response> {
    return await this.post('/v1/pair', {
      protocol: PROTOCOL,
      code,
      till: this.till,
      incarnation: this.incarnation,
      name: `Till ${this.till}`,
      secret: this.secret,
    });
  }

  async pairWith(other: PaperTill): Promise<Admission> {
    return (await (await this.pair(await other.makeCode())).json()) as Admission;
  }

  request(push: readonly Fact[], changes: Partial<SyncRequest> = {}): SyncRequest {
    const { head } = this;
    return {
      protocol: PROTOCOL,
      app: 'test',
      programme: this.programme,
      till: this.till,
      incarnation: this.incarnation,
      ...(this.backend !== undefined && { backend: this.backend }),
      cursor: this.cursor,
      ...(this.cursorHash !== undefined && { cursorHash: this.cursorHash }),
      push,
      ...(head !== undefined && { head }),
      waiting: 0,
      ...changes,
    };
  }

  async send(request: SyncRequest): Promise<Response> {
    return await this.post('/v1/sync', request);
  }

  /** Sends these facts, and keeps the cursor of the answer. */
  async sync(push: readonly Fact[], changes: Partial<SyncRequest> = {}): Promise<SyncAnswer> {
    return await this.heard(await this.send(this.request(push, changes)));
  }

  /** Keeps the cursor of an answer. */
  async heard(response: Response): Promise<SyncAnswer> {
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    const answer = (await response.json()) as SyncAnswer;
    this.cursor = answer.cursor;
    this.cursorHash = answer.cursorHash;
    this.backend = answer.backend;
    return answer;
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return await this.#endpoint.fetch(
      new Request(`http://localhost${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: this.authorization,
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  }

  async get(path: string): Promise<Response> {
    return await this.#endpoint.fetch(
      new Request(`http://localhost${path}`, { headers: { Authorization: this.authorization } }),
    );
  }

  async put(path: string, body: BodyInit): Promise<Response> {
    return await this.#endpoint.fetch(
      new Request(`http://localhost${path}`, {
        method: 'PUT',
        headers: { Authorization: this.authorization },
        body,
      }),
    );
  }
}

export function enrolled(member: string, name = member): FactBody {
  return { type: 'member.enrolled', member, number: `2${member}`, profile: { name } };
}

/** A shirt for 100.00 that earns ten points a whole, less points spent at 0.10 each. */
export function bought(
  id: string,
  member?: string,
  { earns = 10, spends = 0 }: { earns?: number; spends?: number } = {},
): PurchaseRecorded {
  const pointsMinor = spends * 10;
  const heading = {
    day: DAY,
    why: { code: 'PURCHASE', purchase: id, receipt: `r-${id}` },
  } as const;
  const entries: Entry[] = [];
  if (member !== undefined && spends > 0) {
    const takes = [{ lot: 'opening', points: spends }];
    entries.push({ ...heading, member, kind: 'redeemed', points: spends, takes });
  }
  if (member !== undefined && earns > 0) {
    entries.push({ ...heading, member, kind: 'earned', points: earns, lot: id });
  }
  const of = member === undefined ? {} : { member };
  return {
    type: 'purchase.recorded',
    ...of,
    entries,
    uses: [],
    purchase: {
      id,
      receipt: `r-${id}`,
      day: DAY,
      ...of,
      currency: 'EUR',
      lines: [
        {
          id: 'l1',
          sku: 'shirt',
          name: 'Shirt',
          quantity: 1,
          listMinor: 10_000,
          priceMinor: 10_000,
          taxBasisPoints: 0,
          netMinor: 10_000,
          discountMinor: 0,
          voucherMinor: 0,
          pointsMinor,
          taxMinor: 0,
        },
      ],
      tenders: [{ kind: 'cash', amountMinor: 10_000 - pointsMinor }],
      dueMinor: 10_000 - pointsMinor,
      taxMinor: 0,
      redeemedPoints: spends,
      earnedPoints: member === undefined ? 0 : earns,
    },
  };
}

/** The shirt of a purchase, brought back for its 100.00; of nobody known, or of a member. */
export function broughtBack(id: string, purchase: string, member?: string): FactBody {
  const shirt = { line: 'l1', sku: 'shirt', name: 'Shirt', quantity: 1 };
  const of = member === undefined ? {} : { member };
  return {
    type: 'purchase.returned',
    ...of,
    entries: [],
    return: {
      ...{ id, purchase, ...of, receipt: `r-${id}`, day: DAY, why: 'return', refundKind: 'cash' },
      lines: [{ ...shirt, netMinor: 10_000, refundMinor: 10_000 }],
      refundMinor: 10_000,
      ...{ givenBackPoints: 0, clawedBackPoints: 0 },
    },
  };
}

/** Points there from the first day. */
export function givenPoints(member: string, points: number): FactBody {
  return {
    type: 'points.adjusted',
    member,
    entries: [
      {
        member,
        day: DAY,
        kind: 'adjusted',
        sign: 1,
        points,
        lot: 'opening',
        why: { code: 'BY_HAND', note: '', manager: 'm' },
      },
    ],
  };
}

/** Points of the first day changed into a voucher of 10.00. */
export function tookReward(member: string, points: number): RewardTaken {
  const name = { en: 'Voucher' };
  const why = { code: 'REWARD', reward: 'ten', name } as const;
  const takes = [{ lot: 'opening', points }];
  const terms = { kind: 'voucher', name, issuedOn: DAY } as const;
  return {
    ...{ type: 'reward.taken', member, reward: 'ten' },
    entries: [{ member, day: DAY, why, kind: 'redeemed', points, takes }],
    rights: [{ move: 'issued', right: 'right 1', amount: 1000, terms }],
  };
}
