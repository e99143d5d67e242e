import * as v from 'valibot';
import type { Fact } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { type FactEnvelope, factEnvelope } from './fact-schema.ts';
import { count, id, key, list, name, sha256 } from './form.ts';
import { LIMITS, PROTOCOL } from './limits.ts';
import { isUnknownNotice, type Notice, notice } from './notice.ts';

/** A place in a till's chain, and what stands there. */
export interface ChainPlace {
  readonly incarnation: number;
  readonly seq: number;
  readonly hash: string;
}

export interface SyncRequest {
  readonly protocol: typeof PROTOCOL;
  readonly app: string;
  /** The forms that the till knows; 1 where it does not say. */
  readonly schema?: number;
  readonly programme: string;
  readonly till: string;
  readonly incarnation: number;
  /** Whose order the cursor counts in; absent before the first answer. */
  readonly backend?: string;
  /** Everything up to here lies in this till's storage, and what stands there. */
  readonly cursor: number;
  readonly cursorHash?: string;
  /** Unsent facts in the order of the chain, an older incarnation's first. */
  readonly push: readonly FactEnvelope[];
  /** The last fact of the chain when the push was read; absent on an empty chain. */
  readonly head?: ChainPlace;
  /** Of a till that hears everything anew: the last fact that was safe, of each of its chains. */
  readonly told?: readonly ChainPlace[];
  /** How many facts stay unsent after this push. */
  readonly waiting: number;
  /** Asks for a new chain: this till's storage was set back. */
  readonly leave?: { readonly incarnation: number };
  /** Blocks the endpoint asked for that this till does not have any more. */
  readonly lostBlocks?: readonly string[];
  /** Imports of this push that were taken back since, so that their blocks are gone. */
  readonly takenBack?: readonly string[];
  /** Members of this push who were erased since: what says who they are is not in their facts. */
  readonly erased?: readonly MemberId[];
  /** This till can begin with a snapshot; with its name, all of it lies in its storage. */
  readonly snapshot?: { readonly ready?: string };
}

/** A fact accepted and kept, but not counted: why not. */
export type AsideCode =
  | 'NEWER'
  | 'MALFORMED'
  | 'BAD_HASH'
  | 'BROKEN_CHAIN'
  | 'DOES_NOT_ADD_UP'
  | 'ALREADY_RECORDED'
  | 'DOES_NOT_FOLD'
  /** The purchase is a member’s already. */
  | 'ALREADY_GIVEN'
  | 'BLOCKS_LOST';

export interface Note {
  readonly hash: string;
  readonly status: 'aside' | 'noted';
  /** `FORK`: counted, though another fact stands at its place in the chain. */
  readonly code: AsideCode | 'FORK';
}

/** A member's card as the facts up to `g` add up to. */
export type Row = readonly [member: MemberId, g: number, card: Card];

export type Pulled =
  | { readonly g: number; readonly fact: Fact }
  | { readonly g: number; readonly notice: Notice };

export interface SyncAnswer {
  readonly protocol: typeof PROTOCOL;
  readonly backend: string;
  /** The forms that the endpoint knows; told to tills that say theirs. */
  readonly schema?: number;
  /** The endpoint's clock, in milliseconds since 1970. */
  readonly now: number;
  /** The last fact of this push that is safe; absent when none was pushed. */
  readonly ack?: ChainPlace;
  /** The last fact the endpoint has of the chain this till said it is in. */
  readonly known?: ChainPlace;
  readonly notes: readonly Note[];
  /** How many facts of this till are kept aside in all. */
  readonly aside: number;
  readonly rows: readonly Row[];
  readonly facts: readonly Pulled[];
  readonly cursor: number;
  readonly cursorHash?: string;
  readonly more: boolean;
  /** This is the only open till as of the cursor. */
  readonly alone: boolean;
  /** Blocks of an import that must be here before the push can go on. */
  readonly wantedBlocks: readonly string[];
  /** Too much happened since the cursor to be told one by one: the snapshot to be fetched. */
  readonly snapshot?: SnapshotOffered;
  /** The snapshot that the till has counts from here on: the cursor is its place in the order. */
  readonly adopts?: string;
}

export interface SnapshotOffered {
  /** The hash of its manifest. */
  readonly name: string;
  readonly asOf: number;
}

const place = v.object({ incarnation: count, seq: count, hash: sha256 });

export const syncRequest: v.GenericSchema<unknown, SyncRequest> = v.object({
  protocol: v.literal(PROTOCOL),
  app: name,
  schema: v.exactOptional(v.pipe(count, v.minValue(1))),
  programme: id,
  till: id,
  incarnation: v.pipe(count, v.minValue(1)),
  backend: v.exactOptional(id),
  cursor: count,
  cursorHash: v.exactOptional(sha256),
  push: list(factEnvelope, LIMITS.pushFacts),
  head: v.exactOptional(place),
  told: v.exactOptional(list(place, LIMITS.pushFacts)),
  waiting: count,
  leave: v.exactOptional(v.object({ incarnation: count })),
  lostBlocks: v.exactOptional(list(sha256, LIMITS.blocks)),
  takenBack: v.exactOptional(list(key, LIMITS.pushFacts)),
  erased: v.exactOptional(list(key, LIMITS.pushFacts)),
  snapshot: v.exactOptional(v.object({ ready: v.exactOptional(sha256) })),
});

/** Cards are taken as the endpoint sends them: their form is the fold's, known to both sides. */
const card = v.custom<Card>(
  (input) => typeof input === 'object' && input !== null && 'member' in input,
);

const pulledFact = v.pipe(
  factEnvelope,
  v.transform((fact) => fact as Fact),
);

/** Of an endpoint that is newer than this side. */
const unknownNotice = v.object({
  g: count,
  notice: v.looseObject({ type: v.pipe(v.string(), v.check(isUnknownNotice)) }),
});

/** What a newer endpoint says beside is for newer tills: the rest of its answer is as good. */
const pulled = v.pipe(
  v.array(
    v.union([
      v.object({ g: count, fact: pulledFact }),
      v.object({ g: count, notice }),
      unknownNotice,
    ]),
  ),
  v.transform((entries) => entries.filter(isKnown)),
);

function isKnown(entry: Pulled | v.InferOutput<typeof unknownNotice>): entry is Pulled {
  return 'fact' in entry || !isUnknownNotice(entry.notice.type);
}

export const asideCode: v.GenericSchema<unknown, AsideCode> = v.picklist([
  'NEWER',
  'MALFORMED',
  'BAD_HASH',
  'BROKEN_CHAIN',
  'DOES_NOT_ADD_UP',
  'ALREADY_RECORDED',
  'DOES_NOT_FOLD',
  'ALREADY_GIVEN',
  'BLOCKS_LOST',
]);

const note: v.GenericSchema<unknown, Note> = v.variant('status', [
  v.object({
    hash: sha256,
    status: v.literal('aside'),
    code: asideCode,
  }),
  v.object({ hash: sha256, status: v.literal('noted'), code: v.literal('FORK') }),
]);

export const syncAnswer: v.GenericSchema<unknown, SyncAnswer> = v.object({
  protocol: v.literal(PROTOCOL),
  backend: id,
  schema: v.exactOptional(count),
  now: count,
  ack: v.exactOptional(place),
  known: v.exactOptional(place),
  notes: v.fallback(v.array(note), []),
  aside: count,
  rows: v.array(v.strictTuple([key, count, card])),
  facts: pulled,
  cursor: count,
  cursorHash: v.exactOptional(sha256),
  more: v.boolean(),
  alone: v.boolean(),
  wantedBlocks: v.array(sha256),
  snapshot: v.exactOptional(v.object({ name: sha256, asOf: count })),
  adopts: v.exactOptional(sha256),
});
