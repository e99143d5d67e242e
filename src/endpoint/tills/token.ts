import { createHash, timingSafeEqual } from 'node:crypto';
import { TurnedAway } from '../guard/turned-away.ts';
import type { Glance, Store, TillRecord } from '../store/contract.ts';

export interface Bearer {
  readonly programme: string;
  readonly till: string;
  /** What there is for the till, as of now. */
  readonly glance: Glance;
}

const FORM = /^Device ([\w-]{1,64})\.([\w-]{1,64})\.([0-9a-f]{64})$/;

/** What is kept of a secret: enough to know it again, not enough to use it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Who sends the request, by the secret of the till, or it is turned away. */
export async function authenticate(store: Store, header: string | undefined): Promise<Bearer> {
  const [, programme, till, secret] = FORM.exec(header ?? '') ?? [];
  if (programme === undefined || till === undefined || secret === undefined) {
    throw new TurnedAway(401, 'TOKEN_UNKNOWN');
  }
  const glance = await store.glance(programme, till);
  if (glance === undefined || !isSecretOf(glance.till, secret)) {
    throw new TurnedAway(401, 'TOKEN_UNKNOWN');
  }
  if (!glance.till.open) throw new TurnedAway(403, 'TILL_CLOSED');
  return { programme, till, glance };
}

export function isSecretOf(record: TillRecord, secret: string): boolean {
  return timingSafeEqual(Buffer.from(record.tokenHash), Buffer.from(secretHash(secret)));
}
