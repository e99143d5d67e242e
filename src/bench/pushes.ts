import { gzipSync } from 'node:zlib';
import { bought, type enrolled, NOON, type PaperTill } from '#endpoint/paper-till.ts';

const FACTS = 500;
/** One of so many facts enrols somebody: five purchases a member. */
const ENROLS_EVERY = 6;
const SECOND_LINE = { id: 'l2', sku: 'scarf', name: 'Scarf' };

/** A till that writes five hundred facts at a time, packed as they go over the line. */
export class BusyTill {
  readonly till: PaperTill;
  #members: number;
  #purchases: number;
  #state = 1;

  /** In a shop that has so many members and purchases already, named as its own would be. */
  constructor(till: PaperTill, had: { readonly members: number; readonly purchases: number }) {
    this.till = till;
    this.#members = had.members;
    this.#purchases = had.purchases;
  }

  /** The next push, ready to send: who was enrolled, and what members of all times bought. */
  request(address: string): Request {
    this.till.facts.splice(0, Math.max(0, this.till.facts.length - 1));
    const facts = Array.from({ length: FACTS }, (_, n) =>
      this.till.record(n % ENROLS_EVERY === 0 ? this.#enrolment() : this.#purchase(), {
        instant: NOON + this.#members + this.#purchases,
      }),
    );
    return new Request(new URL('/v1/sync', address), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
        // Between two pushes a connection may be given up, and nobody is to ask on a dead one.
        Connection: 'close',
        Authorization: this.till.authorization,
      },
      body: gzipSync(JSON.stringify(this.till.request(facts))),
    });
  }

  #enrolment(): ReturnType<typeof enrolled> {
    this.#members += 1;
    return {
      type: 'member.enrolled',
      member: `member-${this.#members}`,
      number: `2${String(this.#members).padStart(8, '0')}`,
      profile: {
        name: `Member ${this.#members} of the shop`,
      },
    };
  }

  #purchase(): ReturnType<typeof bought> {
    this.#purchases += 1;
    const one = bought(`purchase-${this.#purchases}`, `member-${1 + this.#pick(this.#members)}`);
    const [shirt] = one.purchase.lines;
    const scarf = shirt === undefined ? [] : [{ ...shirt, ...SECOND_LINE }];
    const tenders = [{ kind: 'cash' as const, amountMinor: 20_000 }];
    const lines = [...one.purchase.lines, ...scarf];
    return { ...one, purchase: { ...one.purchase, lines, tenders, dueMinor: 20_000 } };
  }

  #pick(options: number): number {
    this.#state =
      (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c_1b_3c_6d) + 0x9e_37_79_b9) >>> 0;
    return (this.#state >>> 8) % options;
  }
}
