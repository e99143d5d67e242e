import { LIMITS } from '#protocol/limits.ts';
import type { Pulled, Row, SnapshotOffered, SyncRequest } from '#protocol/sync-message.ts';
import type { LedgerView, Logged, LoggedWithCard } from '../store/contract.ts';

export interface Haul {
  readonly rows: readonly Row[];
  readonly facts: readonly Pulled[];
  readonly cursor: number;
  readonly cursorHash?: string;
  readonly more: boolean;
  readonly snapshot?: SnapshotOffered;
  readonly adopts?: string;
}

type Asking = Pick<SyncRequest, 'till' | 'incarnation' | 'push' | 'head' | 'cursor' | 'cursorHash'>;

/** Facts about the shop itself: the last one wins, so a till needs its own among the others'. */
const ABOUT_SHOP = new Set([
  'catalogue.changed',
  'programme.published',
  'boutique.opened',
  'clerk.changed',
  'cards.printed',
]);
/** A text without any of these tells of no such fact, and need not be read. */
const MENTIONS_SHOP = new RegExp([...ABOUT_SHOP].map((type) => `"${type}"`).join('|'));
const PAGE = 250;
export const BETWEEN_TILL_AND_ENDPOINT: ReadonlySet<string> = new Set([
  'points.claimed',
  'points.released',
  'points.courtesy',
]);

/**
 * What happened since the till's cursor, in order: cards that changed, with everything on them, and
 * the facts that the till does not have. At least one entry, and no more than the limits allow.
 */
export async function pull(
  ledger: LedgerView,
  asking: Asking,
  knowsItsChain: boolean,
): Promise<Haul> {
  const { taken, more } = await takeWhatFits(ledger, asking.cursor);
  const last = taken.at(-1);
  const cursorHash = last?.hash ?? asking.cursorHash;
  return {
    rows: taken.flatMap(({ cards, g }) => cards.map((card) => [card.member, g, card] as const)),
    facts: taken.flatMap((entry) => pulled(entry, asking, knowsItsChain)),
    cursor: last?.g ?? asking.cursor,
    ...(cursorHash !== undefined && { cursorHash }),
    more,
  };
}

/** Reads no further than it must: most of what a till waits for fits in a page. */
async function takeWhatFits(
  ledger: LedgerView,
  cursor: number,
): Promise<{ taken: readonly LoggedWithCard[]; more: boolean }> {
  const taken: LoggedWithCard[] = [];
  let bytes = 0;
  for (;;) {
    const page = await ledger.after(taken.at(-1)?.g ?? cursor, PAGE);
    for (const entry of page) {
      bytes += entry.bytes;
      const fits = taken.length === 0 || bytes <= LIMITS.pullBytes;
      if (!fits || taken.length === LIMITS.pullEntries) return { taken, more: true };
      taken.push(entry);
    }
    if (page.length < PAGE) return { taken, more: false };
  }
}

function pulled(logged: LoggedWithCard, asking: Asking, knowsItsChain: boolean): readonly Pulled[] {
  const { g, aside } = logged;
  const has = logged.till === asking.till && knowsItsChain && isInChain(logged, asking);
  if (has && !MENTIONS_SHOP.test(logged.entryJson)) return [];
  const { entry } = logged;
  if ('notice' in entry) return concerns(entry.notice, asking.till) ? [{ g, ...entry }] : [];
  if (aside !== null) return [];
  const { type } = entry.fact.body;
  if (ABOUT_SHOP.has(type)) return [{ g, ...entry }];
  return has || BETWEEN_TILL_AND_ENDPOINT.has(type) ? [] : [{ g, ...entry }];
}

export function concerns(
  notice: Extract<Logged['entry'], { notice: unknown }>['notice'],
  till: string,
): boolean {
  switch (notice.type) {
    case 'till.joined':
    case 'till.closed':
    case 'goods.over-returned':
      return true;
    case 'till.reset':
    case 'points.granted':
    case 'points.allotted':
    case 'points.recalled':
      return notice.till === till;
  }
}

/**
 * A till has its own facts, unless its storage was set back; what its copy wrote it has not. Of
 * those it has still to push it does not know that they are safe, where it was set back after it
 * had pushed them: it is told of them, or it would put them on top of cards that have them.
 */
function isInChain(
  { fork, incarnation, seq }: Logged,
  { incarnation: own, push, head }: Asking,
): boolean {
  const last = push.at(-1) ?? head;
  return fork === 0 && incarnation === own && last?.incarnation === own && seq <= last.seq;
}
