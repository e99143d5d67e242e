import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { membersOf } from '#domain/fact/bare.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import { bareFact, bareRecord } from '#protocol/bare-fact.ts';
import { packBlock, unpackBlock } from '#protocol/block.ts';
import { bodyHash } from '#protocol/canonical.ts';
import { bodyForm, type FactEnvelope } from '#protocol/fact-schema.ts';
import type { Ledger } from '../store/contract.ts';

const pack = promisify(gzip);

/**
 * A fact about a member who was erased, as it is kept: without what says who she is. Of one that is
 * kept aside nothing can be said of its parts: it goes but for its kind.
 */
export function bareOf(envelope: FactEnvelope, isSound: boolean): Fact {
  const fact = envelope as Fact;
  if (isSound) return bareFact(fact);
  const { type } = envelope.body;
  const member = 'member' in envelope.body ? envelope.body.member : undefined;
  const body = { type, member } as Fact['body'];
  return { ...fact, body, was: fact.was ?? bodyHash(fact.body) };
}

/**
 * Takes what says who she was out of everything that is kept of a member: the log, the facts of
 * others that name her, the blocks that brought her. Her card has been folded without it already.
 * The first is who was erased; the others are those she was ever found to be.
 */
export async function eraseMember(
  ledger: Ledger,
  [member, ...linked]: readonly MemberId[],
): Promise<void> {
  if (member === undefined) return;
  await ledger.dropSnapshotsOf([member, ...linked]);
  await ledger.dropPhones(member);
  for (const each of [member, ...linked]) {
    for (const { g, fact } of await ledger.allAbout(each)) {
      const isHers = each === member || membersOf(fact.body).includes(member);
      if (isHers) await ledger.rewrite(g, bareOf(fact, bodyForm(fact) === 'known'));
    }
  }
  for (const { sha256 } of await ledger.blocksOf(member)) {
    const packed = await ledger.block(sha256);
    if (packed === undefined) continue;
    const records = unpackBlock(gunzipSync(packed)).map((record) =>
      record.card.member === member ? bareRecord(record) : record,
    );
    const card = records.find((record) => record.card.member === member)?.card;
    if (card === undefined) continue;
    await ledger.replaceBlock({ sha256, packed: await pack(packBlock(records)), card });
  }
}
