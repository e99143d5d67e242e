import { done, type Result, refused } from '#domain/result.ts';
import type { Sha256 } from './canonical.ts';
import { type FactEnvelope, factEnvelope } from './fact-schema.ts';
import { GENESIS } from './genesis.ts';
import { LIMITS } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { sha256Now } from './sha256.ts';
import { digestAfter, isWholeFile, type Unsent } from './unsent-file.ts';
import {
  type BlockInFile,
  FACTS_END,
  FILE_END,
  linesOf,
  type OpeningRefusal,
  readBlockLine,
  readFirstLine,
  readListed,
} from './unsent-lines.ts';

export type FileUnread = OpeningRefusal | 'TOO_LARGE';

export interface Reading {
  /** Called with each block, which is what its name says. */
  readonly onBlock?: (block: BlockInFile) => unknown;
  /** How much of facts is read at most, in letters. */
  readonly mostFacts?: number;
  readonly sha?: Sha256;
}

/**
 * Reads a file of what a till has not sent, a line at a time: whole, or it says why it is none.
 * Whether the till of that name wrote it, the endpoint says.
 */
export async function readUnsent(
  pieces: AsyncIterable<string>,
  { onBlock, mostFacts = LIMITS.unsentBytes, sha }: Reading = {},
): Promise<Result<Unsent, FileUnread>> {
  const lines = linesOf(pieces);
  const first = await lines.next();
  const opened = readFirstLine(first.done ? '' : first.value);
  if (typeof opened === 'string') return refused(opened);
  const facts: FactEnvelope[] = [];
  let digest = GENESIS;
  let letters = 0;
  for (let line = await lines.next(); line.value !== FACTS_END; line = await lines.next()) {
    if (line.done) return refused('DAMAGED');
    letters += line.value.length;
    if (letters > mostFacts) return refused('TOO_LARGE');
    const fact = readListed(line.value, factEnvelope);
    if (fact === undefined) return refused('DAMAGED');
    digest = digestAfter(digest, fact, sha);
    facts.push(fact);
  }
  const read = { ...opened, facts };
  const isWhole = isWholeFile(read, digest) && (await hasBlocks(lines, read, onBlock));
  return isWhole ? done(read) : refused('DAMAGED');
}

/** Whether the blocks follow that the head names, each what its name says, and then the end. */
async function hasBlocks(
  lines: AsyncIterable<string>,
  { head }: Unsent,
  onBlock: Reading['onBlock'],
): Promise<boolean> {
  const names = head.blocks.values();
  for await (const line of lines) {
    if (line === FILE_END) return names.next().done === true;
    const block = readBlockLine(line);
    if (block === undefined || block.sha256 !== names.next().value) return false;
    if (!mayBe(block)) return false;
    await onBlock?.(block);
  }
  return false;
}

/** One that an erasure wrote anew is not what its name says; whether it is, the endpoint tells. */
function mayBe({ sha256, text }: BlockInFile): boolean {
  return sha256Now(new TextEncoder().encode(text)) === sha256 || parseJson(text).ok;
}
