import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { packBlocks, unpackBlock } from './block.ts';

/**
 * What finds a purchase again, by its id or by a receipt: in the rows of a till, and, as hashes, at
 * the end of a snapshot's block. Without them only the profile of its member would lead to it.
 */
export const aboutPurchase = (purchase: string): string => `p:${purchase}`;
export const aboutReceipt = (receipt: string): string => `r:${receipt}`;

export function purchaseKeys(body: FactBody): readonly string[] {
  if ('purchase' in body && typeof body.purchase !== 'string') {
    return [aboutPurchase(body.purchase.id), aboutReceipt(body.purchase.receipt)];
  }
  if (body.type === 'loose.returned' || body.type === 'loose.undone') {
    return [aboutPurchase(body.return.id), aboutReceipt(body.return.receipt)];
  }
  if (body.type !== 'purchase.returned') return [];
  const { purchase, receipt } = body.return;
  return [...(purchase === undefined ? [] : [aboutPurchase(purchase)]), aboutReceipt(receipt)];
}

const encoder = new TextEncoder();
const TAIL = '\n]}';
const MARK = '\n],"finder":"';

/** Where a key may stand: its hash, and the line in the block. */
export type FinderEntry = readonly [hash: number, line: number];

/** Blocks as `packBlocks` makes them, each with what finds its purchases. */
export function* packFindable(records: Iterable<MemberRecord>): Generator<Uint8Array<ArrayBuffer>> {
  for (const block of packBlocks(records)) {
    const entries = unpackBlock(block).flatMap(({ history }, line) =>
      [...new Set(history.flatMap(({ body }) => purchaseKeys(body)))].map(
        (key) => [keyHash(encoder.encode(key)), line] as const,
      ),
    );
    yield encoder.encode(
      `${decode(block.subarray(0, block.length - TAIL.length))}${MARK}${packed(entries)}"}`,
    );
  }
}

/** Nothing of a block that was made without. */
export function readFinder(block: Uint8Array): readonly FinderEntry[] {
  const from = block.lastIndexOf(NEW_LINE);
  const tail = decode(block.subarray(from));
  if (!tail.startsWith(MARK)) return [];
  const bytes = Uint8Array.from(atob(tail.slice(MARK.length, -2)), (letter) =>
    letter.charCodeAt(0),
  );
  const words = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / BYTES_EACH }, (_, n) => [
    words.getUint32(n * BYTES_EACH),
    words.getUint16(n * BYTES_EACH + 4),
  ]);
}

const NEW_LINE = 10;
const BYTES_EACH = 6;

function packed(entries: readonly FinderEntry[]): string {
  const words = new DataView(new ArrayBuffer(entries.length * BYTES_EACH));
  for (const [n, [hash, line]] of entries.entries()) {
    words.setUint32(n * BYTES_EACH, hash);
    words.setUint16(n * BYTES_EACH + 4, line);
  }
  const letters = Array.from(new Uint8Array(words.buffer), (byte) => String.fromCharCode(byte));
  return btoa(letters.join(''));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** FNV-1a. */
export function keyHash(key: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ (key[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
