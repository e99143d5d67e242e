import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';

/** What one tab tells the others, and its own parts, after a commit. */
export type Nudge =
  | {
      readonly kind: 'facts';
      readonly members: readonly MemberId[];
      /** The cards with these facts on them; for this tab's own ears. */
      readonly cards?: readonly Card[];
    }
  | { readonly kind: 'cards'; readonly members: readonly MemberId[] }
  | { readonly kind: 'batches' }
  /** A large part of the boutique is on its way. */
  | { readonly kind: 'arriving' }
  /** Somebody was erased: what was packed for the search is to be packed anew. */
  | { readonly kind: 'erased' }
  /** Blocks of a batch that does not count yet, from that one on; for this tab's own ears. */
  | {
      readonly kind: 'staged';
      readonly batch: string;
      readonly from: number;
      readonly blocks: readonly Uint8Array<ArrayBuffer>[];
    }
  | { readonly kind: 'till' };

export interface Nudges {
  tell(nudge: Nudge): void;
  /** Nudges of this tab and of the others. Gives back how to stop listening. */
  listen(listener: (nudge: Nudge, from: 'here' | 'elsewhere') => void): () => void;
  close(): void;
}

export function openNudges(database: string): Nudges {
  const listeners = new Set<(nudge: Nudge, from: 'here' | 'elsewhere') => void>();
  const channel = new BroadcastChannel(`${database}.nudge`);
  channel.onmessage = (event: MessageEvent<Nudge>) => {
    for (const listener of listeners) listener(event.data, 'elsewhere');
  };
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref();
  return {
    tell(nudge) {
      if (nudge.kind !== 'staged') channel.postMessage(forOthers(nudge));
      for (const listener of listeners) listener(nudge, 'here');
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel.close();
    },
  };
}

function forOthers(nudge: Nudge): Nudge {
  return nudge.kind === 'facts' ? { kind: 'facts', members: nudge.members } : nudge;
}
