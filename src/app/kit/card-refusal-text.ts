import type { CardRefusal } from '#actions/card-to-give.ts';
import type { CardBoxRefusal } from '#domain/member/printed-cards.ts';
import type { Say } from '#i18n/say.ts';

/** Why a number is not that of a card to hand out, or two are not those of a box. */
export function cardRefusalText(refusal: CardRefusal | CardBoxRefusal, say: Say): string {
  if (refusal.code !== 'CARD_KNOWN') return say(`kit.card.${refusal.code}`);
  const { name } = refusal;
  return name === undefined ? say('kit.card.KNOWN.nameless') : say('kit.card.KNOWN', { name });
}
