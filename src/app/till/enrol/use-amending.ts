import { amendMember } from '#actions/amend-member.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal } from '#app/kit/toasts.ts';
import { toldRefusalText } from '#app/kit/told-refusal-text.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberAmended } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import { refusalOf } from '#domain/member/told.ts';
import { useSay } from '#i18n/use-say.ts';

/**
 * Writes down what she says while she says it; the sale waits for none of it. Answers with what is
 * wrong with it, and then writes nothing.
 */
export function useAmending(card: Card): (changes: MemberAmended['changes']) => string | undefined {
  const shop = useShop();
  const say = useSay();
  const { member } = card;
  return (changes) => {
    const refusal = refusalOf(changes);
    if (refusal !== undefined) return toldRefusalText(refusal, say);
    const clerk = clerkAtTill()?.clerk ?? '';
    void amendMember(shop, { clerk, member, changes }).then((amended) => {
      if (!amended.ok) showRefusal(say('till.enrol.notKept'));
    });
    return undefined;
  };
}
