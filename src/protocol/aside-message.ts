import * as v from 'valibot';
import { count, key, list, name, sha256, whole } from './form.ts';
import { type AsideCode, asideCode } from './sync-message.ts';

/** A fact that is kept aside, as much of it as a manager needs to know which. */
export interface AsideListed {
  readonly hash: string;
  readonly code: AsideCode;
  /** What kind of fact; one that is newer than this app is of a kind it does not know. */
  readonly type: string;
  /** The name of its till, which may be empty, and the first digits of its numbers. */
  readonly till: string;
  readonly block: number;
  /** When it was recorded, in milliseconds since 1970. */
  readonly instant: number;
  readonly clerk: string;
  readonly member?: string;
  readonly receipt?: string;
}

export interface AsidesAnswer {
  /** The latest first. */
  readonly facts: readonly AsideListed[];
}

/** So many are listed; a boutique has few in a year. */
export const MOST_ASIDES = 100;

export const asidesAnswer: v.GenericSchema<unknown, AsidesAnswer> = v.object({
  facts: list(
    v.object({
      hash: sha256,
      code: asideCode,
      type: name,
      till: name,
      block: count,
      instant: whole,
      clerk: name,
      member: v.exactOptional(key),
      receipt: v.exactOptional(name),
    }),
  ),
});
