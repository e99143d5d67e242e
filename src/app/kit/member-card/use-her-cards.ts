import { type GiveCard, giveCard, loseCard, takeBackCard } from '#actions/change-card.ts';
import { useShop } from '#app/shop-context.tsx';
import type { CardChanged } from '#domain/fact/card-facts.ts';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { announce } from '../announce.ts';
import { cardRefusalText } from '../card-refusal-text.ts';
import { clerkAtTill } from '../clerk-at-till.ts';
import { showToast } from '../toasts.ts';

export interface HerCards {
  /** Hands her a card; answers with why not. */
  give(card: Pick<GiveCard, 'card' | 'lost'>): Promise<string | undefined>;
  lose(number: string): Promise<void>;
}

/** What becomes of a member's cards, said and to be taken back. */
export function useHerCards(member: MemberId): HerCards {
  const shop = useShop();
  const say = useSay();
  const by = () => ({ clerk: clerkAtTill()?.clerk ?? '', member });
  const takeBack = async ({ words }: CardChanged) => {
    const taken = await takeBackCard(shop, { ...by(), words });
    if (!taken.ok) showToast({ text: say('kit.card.notKept') });
  };
  const tell = (text: string, changed: CardChanged) => {
    announce(text);
    showToast({ text, undo: () => void takeBack(changed) });
  };
  return {
    give: async (asked) => {
      const given = await giveCard(shop, { ...by(), ...asked });
      if (given.ok) {
        const number = given.value.words.find(({ word }) => word === 'given')?.number ?? '';
        tell(say('kit.card.given', { number }), given.value);
        return undefined;
      }
      const { refusal } = given;
      const isOutage = refusal.code === 'NOT_RECORDED' || refusal.code === 'MEMBER_UNKNOWN';
      return isOutage ? say('kit.card.notKept') : cardRefusalText(refusal, say);
    },
    lose: async (card) => {
      const lost = await loseCard(shop, { ...by(), card });
      if (lost.ok) tell(say('kit.card.lost', { number: card }), lost.value);
      else showToast({ text: say('kit.card.notKept') });
    },
  };
}
