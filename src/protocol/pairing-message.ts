import * as v from 'valibot';
import { count, id, isPlain, list, name } from './form.ts';
import { PROTOCOL } from './limits.ts';
import { deviceKey } from './signed-request.ts';

/** Random bytes the till made up, as hex: it names itself with them ever after. */
export const secret = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export interface JoinRequest {
  readonly protocol: typeof PROTOCOL;
  readonly programme: string;
  readonly till: string;
  readonly incarnation: number;
  readonly block: number;
  readonly name: string;
  readonly secret: string;
  /** What it signs with; absent where the page has no means to. */
  readonly key?: string;
}

export interface PairRequest {
  readonly protocol: typeof PROTOCOL;
  readonly code: string;
  readonly till: string;
  /** The chain it would go on in; one that was used here before is not used again. */
  readonly incarnation: number;
  /** The programme its facts belong to, where it has any: no other can take it in. */
  readonly programme?: string;
  readonly name: string;
  readonly secret: string;
  /** What it signs with; absent where the page has no means to. */
  readonly key?: string;
}

/** Who the till is from here on. Asked again with the same secret, the answer is the same. */
export interface Admission {
  readonly programme: string;
  readonly till: string;
  readonly incarnation: number;
  readonly block: number;
  readonly backend: string;
  readonly alone: boolean;
}

export interface CodeAnswer {
  readonly code: string;
  readonly endsAt: number;
}

export interface TillsAnswer {
  readonly tills: readonly {
    readonly till: string;
    readonly name: string;
    readonly block: number;
    readonly incarnation: number;
    readonly open: boolean;
    readonly joinedAt: number;
    readonly lastSeenAt?: number;
    readonly unsent: number;
    /** Points set aside there; absent from an older endpoint. */
    readonly heldPoints?: number;
  }[];
}

/** Letters and digits that are not taken for one another when read out. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 8;

const code = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, '')),
  v.check((read) => read.length === CODE_LENGTH),
);

const block = v.pipe(count, v.minValue(1), v.maxValue(9999));
const incarnation = v.pipe(count, v.minValue(1));
const protocol = v.literal(PROTOCOL);
const tillName = v.pipe(name, v.check(isPlain));

export const joinRequest: v.GenericSchema<unknown, JoinRequest> = v.object({
  protocol,
  programme: id,
  till: id,
  incarnation,
  block,
  name: tillName,
  secret,
  key: v.exactOptional(deviceKey),
});

export const pairRequest: v.GenericSchema<unknown, PairRequest> = v.object({
  protocol,
  code,
  till: id,
  incarnation,
  programme: v.exactOptional(id),
  name: tillName,
  secret,
  key: v.exactOptional(deviceKey),
});

export const admission: v.GenericSchema<unknown, Admission> = v.object({
  programme: id,
  till: id,
  incarnation,
  block,
  backend: id,
  alone: v.boolean(),
});

export const codeAnswer: v.GenericSchema<unknown, CodeAnswer> = v.object({
  code: name,
  endsAt: count,
});

export const tillsAnswer: v.GenericSchema<unknown, TillsAnswer> = v.object({
  tills: list(
    v.object({
      till: id,
      name,
      block,
      incarnation,
      open: v.boolean(),
      joinedAt: count,
      lastSeenAt: v.exactOptional(count),
      unsent: count,
      heldPoints: v.exactOptional(count),
    }),
  ),
});
