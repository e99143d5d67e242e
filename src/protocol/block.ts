import { assert } from '#domain/assert.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';

/**
 * A block: members with their history, as UTF-8 JSON, one member a line. It is plain JSON to
 * whoever parses it whole; a till that wants one member reads one line. Each record begins with the
 * member's id, so that a till learns who is in it without parsing anything.
 */
export const BLOCK_FORMAT = 'habitue/block@1';

/** About how many bytes a block holds: one member is read by fetching one block. */
export const BLOCK_BYTES = 256 * 1024;

const HEAD = `{"format":"${BLOCK_FORMAT}","records":[\n`;
const TAIL = '\n]}';
const NEW_LINE = 10;
const COMMA = 44;

const CARD_MARK = '{"card":';
/** Within a text of JSON its quotes would be escaped: it stands only where the card ends. */
const HISTORY_MARK = '},"history":[';

const headBytes = new TextEncoder().encode(HEAD);
const tailBytes = new TextEncoder().encode(TAIL);
const memberMark = new TextEncoder().encode('{"card":{"member":"');
const QUOTE = 34;
const BACKSLASH = 92;
const decoder = new TextDecoder('utf-8', { fatal: true });

export function packBlock(records: readonly MemberRecord[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(HEAD + records.map(recordLine).join(',\n') + TAIL);
}

/** Cuts a stream of records into blocks of about `BLOCK_BYTES`. */
export function* packBlocks(records: Iterable<MemberRecord>): Generator<Uint8Array<ArrayBuffer>> {
  let lines: string[] = [];
  let size = 0;
  for (const record of records) {
    const line = recordLine(record);
    lines.push(line);
    size += line.length;
    if (size < BLOCK_BYTES) continue;
    yield new TextEncoder().encode(HEAD + lines.join(',\n') + TAIL);
    lines = [];
    size = 0;
  }
  if (lines.length > 0) yield new TextEncoder().encode(HEAD + lines.join(',\n') + TAIL);
}

export function unpackBlock(block: Uint8Array): readonly MemberRecord[] {
  return blockLines(block).map((line) => readLine(block, line));
}

/**
 * Whether it was written anew without somebody who was erased. Such a block is not what its name,
 * the hash of what it was, says; its name stays, for the chain holds it.
 */
export function isReplaced(block: Uint8Array): boolean {
  return isWhole(block) && unpackBlock(block).some(({ card }) => card.erased);
}

/** Of what a bad line cut short the end is missing. */
function isWhole(block: Uint8Array): boolean {
  const tail = block.subarray(-tailBytes.length);
  return isAt(headBytes, block) && tail.length === tailBytes.length && isAt(tailBytes, tail);
}

function isAt(bytes: Uint8Array, block: Uint8Array): boolean {
  return bytes.every((byte, at) => block[at] === byte);
}

/** Where each record lies in the block's bytes. */
export function blockLines(block: Uint8Array): readonly (readonly [from: number, to: number])[] {
  assert(isAt(headBytes, block), 'a block begins as its format says');
  const lines: (readonly [number, number])[] = [];
  let from = headBytes.length;
  for (let end = block.indexOf(NEW_LINE, from); end >= 0; end = block.indexOf(NEW_LINE, from)) {
    const to = block[end - 1] === COMMA ? end - 1 : end;
    if (to > from) lines.push([from, to]);
    from = end + 1;
  }
  return lines;
}

export function readLine(block: Uint8Array, [from, to]: readonly [number, number]): MemberRecord {
  return JSON.parse(decoder.decode(block.subarray(from, to))) as MemberRecord;
}

/** The card alone: a history can be long, and who lists members does not ask for it. */
export function readCardOnLine(block: Uint8Array, line: readonly [number, number]): Card {
  return readCardText(decoder.decode(block.subarray(...line)));
}

export function readCardText(line: string): Card {
  return JSON.parse(line.slice(CARD_MARK.length, line.indexOf(HISTORY_MARK) + 1)) as Card;
}

/** The block as text: decoding it at once costs less than line by line. */
export function blockText(block: Uint8Array): string {
  return decoder.decode(block);
}

/** The id of the member on a line. */
export function memberOnLine(block: Uint8Array, line: readonly [number, number]): string {
  const id = memberBytes(block, line);
  return id === undefined ? readLine(block, line).card.member : decoder.decode(id);
}

/** The same as it lies there; nothing where it is written with escapes. */
export function memberBytes(
  block: Uint8Array,
  [start]: readonly [number, number],
): Uint8Array | undefined {
  for (let at = 0; at < memberMark.length; at += 1) {
    if (block[start + at] !== memberMark[at]) return undefined;
  }
  const from = start + memberMark.length;
  for (let to = from; to < block.length; to += 1) {
    if (block[to] === QUOTE) return block.subarray(from, to);
    if (block[to] === BACKSLASH) return undefined;
  }
  return undefined;
}

function recordLine({ card, history }: MemberRecord): string {
  const { member, ...rest } = card;
  return JSON.stringify({ card: { member, ...rest }, history });
}
