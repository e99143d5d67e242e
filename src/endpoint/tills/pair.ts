import { assert } from '#domain/assert.ts';
import {
  type Admission,
  CODE_LENGTH,
  CODE_LETTERS,
  type CodeAnswer,
  type PairRequest,
} from '#protocol/pairing-message.ts';
import { type Chance, randomLetters } from '../chance.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import type { Ledger, Store, TillRecord } from '../store/contract.ts';
import { isAlone } from './is-alone.ts';
import { admissionOf, letIn, withKey } from './let-in.ts';
import { nextBlock } from './next-block.ts';
import { isSecretOf, secretHash } from './token.ts';

const CODE_LIVES_MS = 10 * 60_000;

/** A code that lets one till in, once, for ten minutes. */
export async function makeCode(
  store: Store,
  programme: string,
  { now, chance }: { readonly now: number; readonly chance: Chance },
): Promise<CodeAnswer> {
  const code = randomLetters(chance, CODE_LETTERS, CODE_LENGTH);
  const endsAt = now + CODE_LIVES_MS;
  const codeHash = secretHash(code);
  await store.write(programme, (ledger) => ledger.putCode({ codeHash, endsAt, usedBy: null }));
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, endsAt };
}

/**
 * Lets a till in by its code. A till that was here before comes back in a new chain, for nobody
 * knows what became of the old one. Asked again with the same secret, the answer is the same.
 */
export async function pair(store: Store, request: PairRequest, now: number): Promise<Admission> {
  const codeHash = secretHash(request.code);
  const programme = await store.programmeOfCode(codeHash);
  if (programme === undefined) throw unknownCode();
  if (request.programme !== undefined && request.programme !== programme) {
    throw new TurnedAway(409, 'TILL_IN_USE');
  }
  return await store.write(programme, async (ledger) => {
    const code = await ledger.code(codeHash);
    if (code === undefined || (code.usedBy ?? request.till) !== request.till) throw unknownCode();
    const there = await ledger.till(request.till);
    const again = code.usedBy !== null && there?.open === true && isSecretOf(there, request.secret);
    if (!again && (code.usedBy !== null || code.endsAt <= now)) throw unknownCode();
    const record = again
      ? await withKey(ledger, there, request.key)
      : await admit(ledger, request, now);
    await ledger.putCode({ ...code, usedBy: request.till });
    const head = await ledger.head();
    assert(head !== undefined, 'a programme with a code has been opened');
    const alone = await isAlone(ledger, request.till, await ledger.tills());
    return admissionOf(record, { programme, backend: head.backend, alone });
  });
}

async function admit(
  ledger: Ledger,
  { till, name, secret, key, incarnation: own }: PairRequest,
  now: number,
): Promise<TillRecord> {
  const tills = await ledger.tills();
  const before = tills.find((each) => each.till === till);
  const incarnation = Math.max(before?.incarnation ?? 0, own - 1) + 1;
  const block = nextBlock(tills);
  const tokenHash = secretHash(secret);
  const newcomer = { till, name, incarnation, block, tokenHash, publicKey: key ?? null };
  return await letIn(ledger, newcomer, now);
}

function unknownCode(): TurnedAway {
  return new TurnedAway(404, 'CODE_UNKNOWN');
}
