import * as v from 'valibot';
import type { MemberId } from '#domain/member/member.ts';
import { canonicalJson, type Sha256, valueHash } from './canonical.ts';
import { type FactEnvelope, factEnvelope } from './fact-schema.ts';
import { count, id, key, list, name, sha256, whole } from './form.ts';
import { GENESIS } from './genesis.ts';
import { LIMITS } from './limits.ts';
import type { ChainPlace } from './sync-message.ts';

/**
 * What a till has not sent, as a file: its facts as they stand in their chain, and the blocks that
 * they name. Another till of the boutique takes it in, or the endpoint itself, by the very same
 * ingest as a push: so it counts once, however often and from wherever it comes.
 */
export const UNSENT_FORMAT = 'habitue/unsent@1';

/** Everything about the facts of a file; this is what the device signs. */
export interface UnsentHead {
  readonly app: string;
  /** The forms that the till knows. */
  readonly schema: number;
  readonly programme: string;
  /** Its name, for whoever finds the file. */
  readonly boutique: string;
  readonly till: string;
  readonly incarnation: number;
  /** The first digits of its numbers. */
  readonly block: number;
  readonly savedAt: number;
  /** How many facts there are, and when the first and the last were recorded. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** The last fact of each chain, an older incarnation's first. */
  readonly ends: readonly ChainPlace[];
  /** Over every fact, in their order. */
  readonly digest: string;
  /** Blocks of imports that lie in the file, and those that were not on the till any more. */
  readonly blocks: readonly string[];
  readonly lostBlocks: readonly string[];
  /** Imports among the facts that were taken back since. */
  readonly takenBack: readonly string[];
  /** Members of these facts who were erased since. */
  readonly erased: readonly MemberId[];
}

/** All of a file but its blocks: what the endpoint is told. */
export interface Unsent {
  readonly head: UnsentHead;
  /** r and s of the device's signature, as hex; absent where the device has no key. */
  readonly signature?: string;
  readonly facts: readonly FactEnvelope[];
}

export const unsentHead: v.GenericSchema<unknown, UnsentHead> = v.object({
  app: name,
  schema: v.pipe(count, v.minValue(1)),
  programme: id,
  boutique: name,
  till: id,
  incarnation: v.pipe(count, v.minValue(1)),
  block: count,
  savedAt: whole,
  count,
  from: whole,
  to: whole,
  ends: list(v.object({ incarnation: count, seq: count, hash: sha256 })),
  digest: sha256,
  blocks: list(sha256, LIMITS.blocks),
  lostBlocks: list(sha256, LIMITS.blocks),
  takenBack: list(key, LIMITS.unsentFacts),
  erased: list(key, LIMITS.unsentFacts),
});

export const fileSignature = v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/));

export const unsent: v.GenericSchema<unknown, Unsent> = v.object({
  head: unsentHead,
  signature: v.exactOptional(fileSignature),
  facts: list(factEnvelope, LIMITS.unsentFacts),
});

/** What a device signs: no request begins like this, so that neither is taken for the other. */
export function bytesOfHead(head: UnsentHead): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${UNSENT_FORMAT}\n${canonicalJson(head)}`);
}

/** The digest of some facts and one more. Bodies go in whole, also those that say `was`. */
export function digestAfter(digest: string, fact: FactEnvelope, sha?: Sha256): string {
  return valueHash([digest, fact], sha);
}

export function digestOf(facts: readonly FactEnvelope[], sha?: Sha256): string {
  return facts.reduce((before, fact) => digestAfter(before, fact, sha), GENESIS);
}

/** Whether these are the facts that the head tells of, each and in their order. */
export function isWholeFile({ head, facts }: Unsent, digest: string): boolean {
  const isOwn = facts.every(
    ({ programme, till }) => programme === head.programme && till === head.till,
  );
  const isEnded = canonicalJson(endsOf(facts)) === canonicalJson(head.ends);
  return isOwn && isEnded && facts.length === head.count && digest === head.digest;
}

/** The last fact of each chain. */
export function endsOf(facts: readonly FactEnvelope[]): readonly ChainPlace[] {
  return facts.flatMap(({ incarnation, seq, hash }, at) =>
    facts[at + 1]?.incarnation === incarnation ? [] : [{ incarnation, seq, hash }],
  );
}
