import { Fault } from '#domain/assert.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { unpackBlock } from '#protocol/block.ts';
import { isKey } from '#protocol/form.ts';
import { LIMITS } from '#protocol/limits.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import type { BlockRecord } from '../store/contract.ts';
import { latestOrder } from './member-history.ts';

/**
 * The cards of a block: folded here from the history that lies in it, for a card that a till
 * reckoned is a claim.
 */
export function cardsOfBlock(block: Uint8Array): BlockRecord['cards'] {
  const records = unpack(block);
  if (records.length > LIMITS.blockMembers) throw new TurnedAway(413, 'TOO_LARGE');
  const members = new Set<string>();
  return records.map((record) => {
    const folded = fold(record);
    if (members.has(folded.member)) throw new TurnedAway(422, 'BAD_BLOCK');
    members.add(folded.member);
    return folded;
  });
}

function unpack(block: Uint8Array): readonly MemberRecord[] {
  try {
    return unpackBlock(block);
  } catch {
    throw new TurnedAway(422, 'BAD_BLOCK');
  }
}

function fold({ card: claimed, history }: MemberRecord): BlockRecord['cards'][number] {
  const card = foldHistory(history);
  if (card === null || card.member !== claimed?.member || !isKey(card.member))
    throw new TurnedAway(422, 'BAD_BLOCK');
  return { member: card.member, order: latestOrder(history), card };
}

function foldHistory(history: MemberRecord['history']): ReturnType<typeof foldCard> {
  try {
    return foldCard(history);
  } catch (error) {
    if (error instanceof Fault || error instanceof TypeError) {
      throw new TurnedAway(422, 'BAD_BLOCK');
    }
    throw error;
  }
}
