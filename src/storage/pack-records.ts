import type { MemberRecord, SealedFact } from '#domain/fact/member-record.ts';
import { BLOCK_BYTES, BLOCK_FORMAT, packBlocks } from '#protocol/block.ts';

/** Cuts records into blocks, as `stageBlocks` takes them. */
export function packRecords(records: Iterable<MemberRecord>): Generator<Uint8Array<ArrayBuffer>> {
  return packBlocks(records);
}

/**
 * Facts of a batch that are about nobody, such as what passers-by bought: blocks without a member,
 * with an `others` beside the empty records. They count in no card and go when the batch goes.
 */
export function* packOthers(facts: Iterable<SealedFact>): Generator<Uint8Array<ArrayBuffer>> {
  let others: string[] = [];
  let size = 0;
  for (const fact of facts) {
    const text = JSON.stringify(fact);
    others.push(text);
    size += text.length;
    if (size < BLOCK_BYTES) continue;
    yield blockOf(others);
    others = [];
    size = 0;
  }
  if (others.length > 0) yield blockOf(others);
}

function blockOf(others: readonly string[]): Uint8Array<ArrayBuffer> {
  const head = `{"format":"${BLOCK_FORMAT}","records":[\n`;
  return new TextEncoder().encode(`${head}],"others":[${others.join(',')}]}`);
}
