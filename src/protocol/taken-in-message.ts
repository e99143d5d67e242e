import * as v from 'valibot';
import { count, list, name, sha256 } from './form.ts';
import { LIMITS, PROTOCOL } from './limits.ts';
import { type AsideCode, asideCode } from './sync-message.ts';
import { type Unsent, unsent } from './unsent-file.ts';

/** A file of another till, told by one that has the line. */
export interface TakeInRequest extends Unsent {
  readonly protocol: typeof PROTOCOL;
}

export interface TakenInAnswer {
  /** The till that saved it: its name, which may be empty, and the first digits of its numbers. */
  readonly till: string;
  readonly block: number;
  /** Facts that the endpoint did not have. */
  readonly fresh: number;
  /** Facts at the end that it could not put in their place: what stands before them is missing. */
  readonly left: number;
  /** Of the new ones those that are kept and do not count, by the reason. */
  readonly aside: readonly { readonly code: AsideCode; readonly n: number }[];
  /** Blocks without which it does not go on. */
  readonly wantedBlocks: readonly string[];
}

/** Why the endpoint does not take a file in. */
export const FILE_REFUSALS = ['OTHER_BOUTIQUE', 'DAMAGED', 'FORGED', 'TILL_UNKNOWN'] as const;

export type FileRefusal = (typeof FILE_REFUSALS)[number];

export const takeInRequest: v.GenericSchema<unknown, TakeInRequest> = v.intersect([
  v.object({ protocol: v.literal(PROTOCOL) }),
  unsent,
]);

export const takenInAnswer: v.GenericSchema<unknown, TakenInAnswer> = v.object({
  till: name,
  block: count,
  fresh: count,
  left: count,
  aside: list(v.object({ code: asideCode, n: count })),
  wantedBlocks: list(sha256, LIMITS.blocks),
});
