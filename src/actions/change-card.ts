import type { CardChanged } from '#domain/fact/card-facts.ts';
import type { Card } from '#domain/member/card.ts';
import { type CardWord, isLostCard } from '#domain/member/card-numbers.ts';
import { memberNumber } from '#domain/member/number.ts';
import { done, type Result } from '#domain/result.ts';
import { plainCode } from '#domain/rights/code.ts';
import type { TillState } from '#storage/till-state.ts';
import { type CardRefusal, cardToGive } from './card-to-give.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';

export interface GiveCard extends AboutMember {
  /** The number printed on it; the till gives her one of its own where there is none. */
  readonly card?: string;
  /** A card of hers that it takes the place of, for that one was lost. */
  readonly lost?: string;
}

/**
 * Hands a card to somebody who is a member already. The one before finds her still, unless it was
 * lost; one that was lost and is found again is hers again. Keeps N5 and N6.
 */
export async function giveCard(
  shop: Shop,
  request: GiveCard,
): Promise<Result<CardChanged, CardRefusal | MemberUnknown | NotRecorded>> {
  const { member, lost, card: asked } = request;
  const card = asked === undefined ? undefined : await cardToGive(shop, asked);
  return await orNotRecorded(
    recordAboutMember<CardChanged, CardRefusal>(shop, request, (hers, _, till) => {
      if (card && !card.ok && !isFoundAgain(hers, asked)) return card;
      const number = asked === undefined ? ownNumber(till) : plainCode(asked);
      const words: CardWord[] = [{ number, word: 'given' }];
      if (lost !== undefined) words.unshift({ number: lost, word: 'lost' });
      return done({ type: 'card.changed', member, words });
    }),
  );
}

function ownNumber({ block, nextSerial }: TillState): string {
  return memberNumber(block, nextSerial);
}

function isFoundAgain(hers: Card, asked: string | undefined): boolean {
  return asked !== undefined && isLostCard([hers], plainCode(asked));
}

/** A card of hers was lost: it finds her no more. Keeps N6. */
export async function loseCard(
  shop: Shop,
  request: AboutMember & { readonly card: string },
): Promise<Result<CardChanged, MemberUnknown | NotRecorded>> {
  const { member, card: number } = request;
  return await orNotRecorded(
    recordAboutMember<CardChanged, never>(shop, request, () =>
      done({ type: 'card.changed', member, words: [{ number, word: 'lost' }] }),
    ),
  );
}

/** Takes the last word on her cards back, as long as nothing else was said of them. */
export async function takeBackCard(
  shop: Shop,
  request: AboutMember & { readonly words: readonly CardWord[] },
): Promise<Result<CardChanged, MemberUnknown | NotRecorded>> {
  const { member, words } = request;
  return await orNotRecorded(
    recordAboutMember<CardChanged, never>(shop, request, () =>
      done({ type: 'card.changed', member, words: words.map(opposite) }),
    ),
  );
}

function opposite({ number, word }: CardWord): CardWord {
  return { number, word: word === 'lost' ? 'given' : 'taken-back' };
}
