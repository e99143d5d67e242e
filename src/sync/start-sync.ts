import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { Result } from '#domain/result.ts';
import type { TillDatabase } from '#storage/database.ts';
import { catchUp } from './catch-up.ts';
import { type ClaimRefusal, claimPoints } from './claim.ts';
import { deviceSigner } from './device-key.ts';
import { Leader } from './leader.ts';
import { type LineOptions, openLine } from './line.ts';
import { listAsides } from './list-asides.ts';
import { listenAround } from './listen-around.ts';
import { closeTill, listTills, makePairingCode, pairTill, releaseTill } from './pairing.ts';
import {
  type BroughtFile,
  type FileRefusal,
  type PairingCode,
  type PairRefusal,
  type StatusStore,
  statusStore,
  type TillListed,
  type UnsentAsFile,
} from './status.ts';
import { openTabChannel, whileLeading } from './tab-channel.ts';

export interface SyncOptions extends LineOptions {
  /** Name and version of this app, for the endpoint's notes. */
  readonly app?: string;
}

export interface SyncHandle extends StatusStore {
  /** Something waits to be sent. Never blocks. */
  nudge(): void;
  /** Makes sure that points and rights may be used at this till; answers within three seconds. */
  claim(
    member: MemberId,
    points: Points,
    rightIds?: readonly string[],
  ): Promise<Result<Points, ClaimRefusal>>;
  /** Hears what the other tills did; answers within three seconds whether it is all. */
  catchUp(): Promise<boolean>;
  /** A code that lets one more till in. */
  makeCode(): Promise<Result<PairingCode, PairRefusal>>;
  /** Lets this till into the boutique that gave the code; it can sell afterwards. */
  pair(code: string): Promise<Result<unknown, PairRefusal>>;
  /** Asks what is kept aside and keeps the answer; false where there is none. */
  listAsides(): Promise<boolean>;
  listTills(): Promise<Result<readonly TillListed[], PairRefusal>>;
  /** A till was lost. */
  closeTill(till: string): Promise<Result<unknown, PairRefusal>>;
  /** What is set aside at a lost till is free again. */
  releaseTill(till: string): Promise<Result<unknown, PairRefusal>>;
  /** All that waits to be sent as a file, with what was not recorded beside it. */
  unsentAsFile(beside?: unknown): Promise<UnsentAsFile>;
  /** Reads what another till saved so. */
  openBrought(file: Blob): Promise<Result<BroughtFile, FileRefusal>>;
  stop(): Promise<void>;
}

/**
 * Starts sending and fetching beside the sale. Of several tabs one speaks with the endpoint; all of
 * them know how it goes.
 */
export function startSync(db: TillDatabase, options: SyncOptions = {}): SyncHandle {
  const signer = deviceSigner(db);
  const signing = signer && { signer, now: () => db.clock.now() };
  const line = openLine({ signing, ...options });
  const exchanging = { line, app: options.app ?? 'habitue' };
  const status = statusStore();
  const leader = new Leader(db, exchanging, status);
  const tabs = openTabChannel(db.name);
  const stopping = new AbortController();
  const stopListening = listenAround({ db, leader, status, tabs });
  const leading = whileLeading(db.name, () => leader.lead(), stopping.signal);
  const nudge = () => {
    leader.soon();
    tabs.tell({ kind: 'nudge', expecting: false });
  };
  return {
    status: status.status,
    subscribe: status.subscribe,
    nudge,
    claim: async (member, points, rightIds = []) => {
      const claimed = await claimPoints(db, { member, points, rightIds }, exchanging);
      nudge();
      return claimed;
    },
    catchUp: () => catchUp(db, exchanging),
    async makeCode() {
      const made = await makePairingCode(db, line);
      leader.expect();
      tabs.tell({ kind: 'nudge', expecting: true });
      return made;
    },
    async pair(code) {
      const paired = await pairTill(db, code, exchanging);
      await leader.recount();
      leader.now();
      return paired;
    },
    listAsides: () => listAsides(db, line),
    listTills: () => listTills(db, line),
    closeTill: async (till) => {
      const closed = await closeTill(db, line, till);
      nudge();
      return closed;
    },
    releaseTill: async (till) => {
      const released = await releaseTill(db, line, till);
      nudge();
      return released;
    },
    async unsentAsFile(beside) {
      const { unsentAsFile } = await import('./unsent-as-file.ts');
      return await unsentAsFile(db, { app: exchanging.app, signer, beside });
    },
    async openBrought(file) {
      const { openBrought } = await import('./brought-file.ts');
      return await openBrought(db, line, file);
    },
    async stop() {
      leader.stop();
      stopping.abort();
      await leading;
      stopListening();
    },
  };
}
