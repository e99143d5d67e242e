import { PROTOCOL, SCHEMA } from '#protocol/limits.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync-message.ts';
import type { Glance } from '../store/contract.ts';

/**
 * The answer to a till that has said and heard everything, which is what nearly every request is:
 * it is the one that an exchange would give, and needs none. Absent where there is something to do.
 */
export function answerIdle(
  request: SyncRequest,
  { till, head, headHash, last, aside, isAlone, isSetAside }: Glance,
  now: number,
): SyncAnswer | undefined {
  const { backend, cursor, cursorHash, incarnation } = request;
  const hasHeard = backend === head.backend && cursor === head.g && cursorHash === headHash;
  const isNoted = till.cursor === cursor && till.settled === cursor && till.unsent === 0;
  if (!hasHeard || !isNoted || till.incarnation !== incarnation) return undefined;
  if (!isAlone && !isSetAside) return undefined;
  if (hasToSay(request) || !isWhere(request, last) || cursorHash === undefined) return undefined;
  return {
    protocol: PROTOCOL,
    backend,
    ...(request.schema !== undefined && { schema: SCHEMA }),
    now,
    ...(last !== undefined && { known: { incarnation, seq: last.seq, hash: last.hash } }),
    notes: [],
    aside,
    rows: [],
    facts: [],
    cursor,
    cursorHash,
    more: false,
    alone: isAlone,
    wantedBlocks: [],
  };
}

function hasToSay({ push, waiting, leave }: SyncRequest): boolean {
  return push.length > 0 || waiting > 0 || leave !== undefined;
}

/** The till's chain ends where the endpoint's copy of it does. */
function isWhere({ head }: SyncRequest, last: Glance['last']): boolean {
  return head?.seq === last?.seq && head?.hash === last?.hash;
}
