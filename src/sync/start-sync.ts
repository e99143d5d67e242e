import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { type Result, refused } from '#domain/result.ts';
import type { TillDatabase } from '#storage/database.ts';
import type { ClaimRefusal } from './claim.ts';
import { type StatusStore, statusStore } from './status.ts';

export interface SyncOptions {
  /** Where the endpoint is; the origin of the page when absent. */
  readonly endpoint?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface SyncHandle extends StatusStore {
  /** Something waits to be sent. Never blocks. */
  nudge(): void;
  /** Asks for points to spend at this till; answers within three seconds. */
  claim(member: MemberId, points: Points): Promise<Result<Points, ClaimRefusal>>;
  stop(): void;
}

export function startSync(_db: TillDatabase, _options: SyncOptions = {}): SyncHandle {
  const { status, subscribe } = statusStore();
  return {
    status,
    subscribe,
    nudge: () => undefined,
    claim: async () => refused({ code: 'LINE_DOWN' }),
    stop: () => undefined,
  };
}
