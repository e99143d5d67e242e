import { hash } from 'node:crypto';
import { LIMITS } from '#protocol/limits.ts';
import type { Note } from '#protocol/sync-message.ts';
import type { TakenInAnswer } from '#protocol/taken-in-message.ts';
import { bytesOfHead, digestOf, isWholeFile, type Unsent } from '#protocol/unsent-file.ts';
import { beginNewChain } from '../exchange/begin-new-chain.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import { type TakenIn, takeIn } from '../ingest/take-in.ts';
import type { Ledger, Store, TillRecord } from '../store/contract.ts';
import { isSignedBy } from '../tills/signature.ts';

/** Where the file is taken in. */
export interface TakingIn {
  readonly store: Store;
  readonly programme: string;
  readonly now: number;
}

/**
 * Takes in what a till saved as a file because it could not send it: by the ingest of its pushes,
 * so that what it sends later, or what comes in a second time, is met again and counts once. What
 * the file says is the till's word only if its key signed it; one that never had a key is taken at
 * the word of the till that brings it.
 */
export async function takeInFile(taking: TakingIn, file: Unsent): Promise<TakenInAnswer> {
  const { store, programme } = taking;
  const { head, facts } = file;
  if (head.programme !== programme) throw new TurnedAway(422, 'OTHER_BOUTIQUE');
  const digest = digestOf(facts, sha256);
  if (!isWholeFile(file, digest)) throw new TurnedAway(422, 'DAMAGED');
  const till = await store.read(programme, (ledger) => ledger.till(head.till));
  if (till === undefined) throw new TurnedAway(422, 'TILL_UNKNOWN');
  if (!isWordOf(till, file)) throw new TurnedAway(422, 'FORGED');
  const taken = await takeInParts(taking, file);
  if (facts.some(({ body }) => body.type === 'member.erased')) await store.wipe();
  return { till: till.name, block: till.block, ...taken };
}

const sha256 = (text: string): string => hash('sha256', text);

function isWordOf({ publicKey }: TillRecord, { head, signature }: Unsent): boolean {
  if (publicKey === null) return true;
  return signature !== undefined && isSignedBy(publicKey, bytesOfHead(head), signature);
}

type Sums = Omit<TakenInAnswer, 'till' | 'block'>;

/** Push by push, each in a transaction of its own, until one does not go on. */
async function takeInParts(taking: TakingIn, { head, facts }: Unsent): Promise<Sums> {
  const notes: Note[] = [];
  let fresh = 0;
  let wantedBlocks: readonly string[] = [];
  let at = 0;
  while (at < facts.length) {
    const push = ofOneChain(facts.slice(at, at + LIMITS.pushFacts));
    const part = await takeInPart(taking, { head, facts: push });
    notes.push(...part.notes);
    fresh += part.fresh;
    ({ wantedBlocks } = part);
    const taken = push.findIndex(({ hash: each }) => each === part.ack?.hash) + 1;
    at += taken;
    if (taken < push.length) break;
  }
  return { fresh, left: facts.length - at, aside: countsOf(notes), wantedBlocks };
}

function ofOneChain(facts: Unsent['facts']): Unsent['facts'] {
  const other = facts.findIndex(({ incarnation }) => incarnation !== facts[0]?.incarnation);
  return other < 0 ? facts : facts.slice(0, other);
}

async function takeInPart({ store, programme, now }: TakingIn, part: Unsent): Promise<TakenIn> {
  const { till, schema, erased, takenBack, lostBlocks } = part.head;
  const pushed = { till, push: part.facts, schema, erased, takenBack, lostBlocks };
  return await store.write(programme, async (ledger) => {
    const tills = await ledger.tills();
    const taken = await takeIn(ledger, pushed, { tills, now });
    await leaveForkedChain(ledger, taken, { tills, till, now });
    return taken;
  });
}

interface Forked {
  readonly tills: readonly TillRecord[];
  readonly till: string;
  readonly now: number;
}

/** As after a push: both branches happened, and the till goes on in a chain that has none. */
async function leaveForkedChain(
  ledger: Ledger,
  { fork, ack }: TakenIn,
  { tills, till: name, now }: Forked,
): Promise<void> {
  const till = tills.find((each) => each.till === name);
  if (fork === 0 || !till?.open || ack?.incarnation !== till.incarnation) return;
  await ledger.putTill(await beginNewChain(ledger, { till, tills, why: 'FORK', now }));
}

function countsOf(notes: readonly Note[]): TakenInAnswer['aside'] {
  const codes = notes.flatMap(({ code }) => (code === 'FORK' ? [] : [code]));
  const byCode = Map.groupBy(codes, (code) => code);
  return [...byCode].map(([code, all]) => ({ code, n: all.length }));
}
