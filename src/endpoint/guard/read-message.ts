import * as v from 'valibot';
import { LIMITS, PROTOCOL } from '#protocol/limits.ts';
import { parseJson } from '#protocol/parse-json.ts';
import { type BodyLimits, readBody } from './read-body.ts';
import { TurnedAway } from './turned-away.ts';

export const MESSAGE_LIMITS: BodyLimits = {
  packed: LIMITS.packedBytes,
  inflated: LIMITS.inflatedBytes,
};

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A message of the protocol, read within every limit, or the request is turned away. */
export async function readMessage<Message>(
  request: Request,
  form: v.GenericSchema<unknown, Message>,
): Promise<Message> {
  assertJson(request);
  return parseMessage(await readBody(request, MESSAGE_LIMITS), form);
}

export function assertJson(request: Request): void {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new TurnedAway(415, 'NOT_JSON');
}

/** The same of bytes that were read already. */
export function parseMessage<Message>(
  body: Uint8Array,
  form: v.GenericSchema<unknown, Message>,
): Message {
  const read = parseJson(decode(body));
  if (!read.ok) throw new TurnedAway(400, read.refusal);
  if (speaksAnotherProtocol(read.value)) throw new TurnedAway(426, 'PROTOCOL_UNKNOWN');
  const message = v.safeParse(form, read.value);
  if (!message.success) throw new TurnedAway(400, 'MALFORMED');
  return message.output;
}

function decode(body: Uint8Array): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new TurnedAway(400, 'NOT_JSON');
  }
}

function speaksAnotherProtocol(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('protocol' in message)) return false;
  return typeof message.protocol === 'number' && message.protocol !== PROTOCOL;
}
