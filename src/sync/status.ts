import type { Result } from '#domain/result.ts';
import type { AsideCode } from '#protocol/sync-message.ts';

/** What the header's word and the Device screen say about what was sent and what was not. */
export interface SyncStatus {
  /** Alone: the only open till of its programme, or one that no endpoint knows yet. */
  readonly mode: 'alone' | 'paired';
  readonly line: 'unknown' | 'up' | 'down';
  /** Facts that wait to be sent. */
  readonly waiting: number;
  /** When the oldest of them was recorded, in milliseconds since 1970. */
  readonly oldestWaiting?: number;
  /** Facts of this till that the endpoint keeps aside with a reason. */
  readonly refused: number;
  readonly sending: boolean;
  readonly lastAnsweredAt?: number;
  /** How much of the boutique is here, in whole percent, while it is still arriving. */
  readonly arrived?: number;
  readonly trouble?: SyncTrouble;
}

export type SyncTrouble =
  /** A manager closed this till at the endpoint: it may be paired again. */
  | 'CLOSED'
  /** The endpoint keeps another boutique: this till needs a code to join it. */
  | 'BOUTIQUE_ELSEWHERE'
  /** This till's data was set back; it goes on in a new chain and nothing sent was lost. */
  | 'REWOUND'
  /** The endpoint is newer than this app, or speaks another protocol; selling goes on. */
  | 'UPDATE_NEEDED';

/** A till as the Device screen lists it. */
export interface TillListed {
  readonly till: string;
  readonly name: string;
  readonly block: number;
  readonly incarnation: number;
  /** This very till. */
  readonly own: boolean;
  readonly open: boolean;
  readonly joinedAt: number;
  readonly lastSeenAt?: number;
  /** What it said was waiting when it was last heard. */
  readonly unsent: number;
  /** Points that are set aside there. */
  readonly heldPoints?: number;
}

/** A single-use code that lets one more till in, and when it ends (milliseconds since 1970). */
export interface PairingCode {
  readonly code: string;
  readonly endsAt: number;
}

export type PairRefusal =
  | { readonly code: 'LINE_DOWN' }
  /** No such code, already used, or older than ten minutes. */
  | { readonly code: 'CODE_UNKNOWN' }
  | { readonly code: 'TOO_MANY_TRIES'; readonly waitSeconds: number }
  /** This till has a boutique of its own already. */
  | { readonly code: 'TILL_IN_USE' }
  /** Only a paired till may ask for this. */
  | { readonly code: 'NOT_PAIRED' };

/** What was not sent, as a file that can be taken in elsewhere. */
export interface UnsentAsFile {
  readonly name: string;
  /** Its text, in pieces. */
  readonly parts: readonly string[];
}

/** A file that another till saved and this one read: what is in it, before anything is done. */
export interface BroughtFile {
  /** The first digits of the till's numbers. */
  readonly block: number;
  readonly count: number;
  /** When the first and the last of it were recorded, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Tells the endpoint all of it; told again, it counts once. */
  takeIn(): Promise<Result<BroughtIn, FileRefusal>>;
}

export interface BroughtIn {
  readonly fresh: number;
  readonly known: number;
  /** What could not be put in its place: something that stands before it is missing. */
  readonly left: number;
  /** Of the new ones those that do not count, by the reason. */
  readonly aside: readonly { readonly code: AsideCode; readonly n: number }[];
}

export interface FileRefusal {
  readonly code: /** No file of this app, or one of a newer one. */
    | 'NOT_OURS'
    | 'NEWER'
    | 'OTHER_BOUTIQUE'
    /** Something in it is not as it was written. */
    | 'DAMAGED'
    /** The till whose name it bears did not sign it. */
    | 'FORGED'
    /** Nobody of that name was ever let in. */
    | 'TILL_UNKNOWN'
    | 'TOO_LARGE'
    | 'EMPTY'
    | 'LINE_DOWN'
    | 'NOT_PAIRED'
    /** The endpoint takes no files in yet. */
    | 'ENDPOINT_OLDER';
}

export interface StatusStore {
  status(): SyncStatus;
  /** Calls the listener after each change; the answer takes it back. */
  subscribe(listener: () => void): () => void;
}

/** What is said to be undefined is no longer said. */
export type StatusChanges = { readonly [Name in keyof SyncStatus]?: SyncStatus[Name] | undefined };

export interface StatusWriter extends StatusStore {
  change(changes: StatusChanges): void;
  replace(status: SyncStatus): void;
}

const SILENT: SyncStatus = {
  mode: 'alone',
  line: 'unknown',
  waiting: 0,
  refused: 0,
  sending: false,
};

export function statusStore(first: SyncStatus = SILENT): StatusWriter {
  let current = first;
  const listeners = new Set<() => void>();
  const replace = (next: SyncStatus): void => {
    if (sameStatus(current, next)) return;
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    status: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace,
    change(changes) {
      const said = Object.entries({ ...current, ...changes }).filter(([, it]) => it !== undefined);
      replace(Object.fromEntries(said) as unknown as SyncStatus);
    },
  };
}

function sameStatus(a: SyncStatus, b: SyncStatus): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof SyncStatus)[]);
  return [...keys].every((key) => a[key] === b[key]);
}
