import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { factHash, valueHash } from '#protocol/canonical.ts';
import type { Logged } from '../store/contract.ts';

/** The endpoint writes few facts of its own, in a chain that bears this name. */
const ENDPOINT = 'endpoint';

export interface Follows<Body extends FactBody> {
  /** What it follows from, and when. */
  readonly cause: Pick<Fact, 'programme' | 'boutique' | 'recordedAt'>;
  readonly clerk?: string;
  /** The number of the order that the fact is given. */
  readonly g: number;
  readonly body: Body;
}

/** A fact of the endpoint's own. */
export function ownFact<Body extends FactBody>({
  cause: { programme, boutique, recordedAt },
  clerk = '',
  g,
  body,
}: Follows<Body>): Fact<Body> {
  const unhashed: Omit<Fact<Body>, 'hash'> = {
    ...{ programme, till: ENDPOINT, incarnation: 1, seq: g, previous: '' },
    ...{ recordedAt, clerk, boutique, seen: g - 1, body },
  };
  return { ...unhashed, hash: factHash(unhashed) };
}

/** As an entry of the log. */
export function loggedOwn(fact: Fact, receivedAt: number): Logged {
  const { till, incarnation, seq, hash, body } = fact;
  return {
    ...{ g: seq, till, incarnation, seq, fork: 0, hash },
    member: 'member' in body ? (body.member ?? null) : null,
    aside: null,
    receivedAt,
    entry: { fact },
  };
}

/** A till's fact at a further number, which is the endpoint's word: its own place is taken. */
export function loggedAgain(entry: Logged): Logged {
  const { g, hash } = entry;
  const place = { till: ENDPOINT, incarnation: 1, seq: g, fork: 0 };
  return { ...entry, ...place, hash: valueHash({ g, again: hash }) };
}
