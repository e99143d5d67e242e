import { assert } from '#domain/assert.ts';
import type { Admission, JoinRequest } from '#protocol/pairing-message.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import type { Ledger, Store, TillRecord } from '../store/contract.ts';
import { isAlone } from './is-alone.ts';
import { admissionOf, letIn, withKey } from './let-in.ts';
import { isSecretOf, secretHash } from './token.ts';

/**
 * The first till of a shop makes itself known to the endpoint that served its page: without a code,
 * for there is nobody yet who could give one. Once there is a till, another one needs its code.
 */
export async function join(
  store: Store,
  request: JoinRequest,
  { now, backend }: { readonly now: number; readonly backend: string },
): Promise<Admission> {
  const { programme } = request;
  const others = (await store.programmes()).filter((other) => other !== programme);
  if (others.length > 0) throw elsewhere();
  return await store.write(programme, async (ledger) => {
    if ((await ledger.head()) === undefined) await ledger.open({ backend, g: 0 });
    const record = await recordFor(ledger, request, now);
    const head = await ledger.head();
    assert(head !== undefined, 'a programme with a till has been opened');
    const alone = await isAlone(ledger, request.till, await ledger.tills());
    return admissionOf(record, { programme, backend: head.backend, alone });
  });
}

async function recordFor(
  ledger: Ledger,
  { till, name, incarnation, block, secret, key }: JoinRequest,
  now: number,
): Promise<TillRecord> {
  const tills = await ledger.tills();
  const there = tills.find((each) => each.till === till);
  if (there?.open === true && isSecretOf(there, secret)) return await withKey(ledger, there, key);
  if (tills.length > 0) throw elsewhere();
  const tokenHash = secretHash(secret);
  const newcomer = { till, name, incarnation, block, tokenHash, publicKey: key ?? null };
  return await letIn(ledger, newcomer, now);
}

function elsewhere(): TurnedAway {
  return new TurnedAway(409, 'BOUTIQUE_ELSEWHERE');
}
