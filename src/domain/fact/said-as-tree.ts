import type { Card } from '../member/card.ts';
import type { MemberId } from '../member/member.ts';
import type { FactBody } from './fact.ts';

type Cards = ReadonlyMap<MemberId, Card>;

/**
 * Three tills that hear of each other late may find Marie to be Maria, Maria to be Mary, and Mary
 * to be Marie: then nobody would be the one that the others are. What would close such a ring is
 * said the other way round, Marie is Mary, and so is what parts them again. Keeps F7 and F8.
 */
export function saidAsTree(body: FactBody, cards: Cards): FactBody {
  if (body.type === 'member.merged' && leadsTo(body.into, body.member, cards)) {
    return { ...body, member: body.into, into: body.member };
  }
  if (body.type === 'member.separated' && isOtherWayRound(body.member, body.from, cards)) {
    return { ...body, member: body.from, from: body.member };
  }
  return body;
}

function leadsTo(from: MemberId, to: MemberId, cards: Cards): boolean {
  const seen = new Set<MemberId>();
  let at: MemberId | undefined = from;
  while (at !== undefined && at !== to && !seen.has(at)) {
    seen.add(at);
    at = cards.get(at)?.into;
  }
  return at === to;
}

function isOtherWayRound(
  member: MemberId,
  from: MemberId | undefined,
  cards: Cards,
): from is MemberId {
  if (from === undefined || cards.get(member)?.into === from) return false;
  return cards.get(from)?.into === member;
}
