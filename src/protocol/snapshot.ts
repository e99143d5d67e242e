import * as v from 'valibot';
import type { Fact } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import { count, id, list, sha256 } from './form.ts';
import { LIMITS } from './limits.ts';

/**
 * A snapshot: everything up to one place in the endpoint's order, in blocks that never change and
 * are named by their hash. A till that is new fetches them in this order, is interrupted wherever
 * it may be, and knows nothing of the rest of the order before all of them lie in its storage.
 */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  /** Whose order `asOf` counts in. */
  readonly backend: string;
  readonly asOf: number;
  /** What is no member's, such as articles and what passers-by bought; and who is in no block. */
  readonly rest: readonly BlockNamed[];
  /** Members with their history, whoever was seen last in the first. */
  readonly blocks: readonly BlockNamed[];
}

export interface BlockNamed {
  readonly sha256: string;
  readonly bytes: number;
}

/** A block of the rest, in the order of the log. */
export interface Rest {
  readonly format: typeof REST_FORMAT;
  readonly facts: readonly (SealedFact & Partial<Pick<Fact, 'incarnation' | 'seq'>>)[];
  /** Of members who are in no block: found to be one with another, or erased. */
  readonly cards: readonly Card[];
}

export const MANIFEST_FORMAT = 'habitue/snapshot@1';
export const REST_FORMAT = 'habitue/rest@1';

const named = v.object({ sha256, bytes: count });

export const manifestForm: v.GenericSchema<unknown, Manifest> = v.object({
  format: v.literal(MANIFEST_FORMAT),
  backend: id,
  asOf: count,
  rest: list(named, LIMITS.snapshotBlocks),
  blocks: list(named, LIMITS.snapshotBlocks),
});

export function packRest({ facts, cards }: Pick<Rest, 'facts' | 'cards'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ format: REST_FORMAT, facts, cards }));
}

export function unpackRest(block: Uint8Array): Rest {
  return JSON.parse(new TextDecoder().decode(block)) as Rest;
}
