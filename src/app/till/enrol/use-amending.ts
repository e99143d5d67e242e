import { amendMember } from '#actions/amend-member.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberAmended } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';

/** Writes down what she says while she says it; the sale waits for none of it. */
export function useAmending(card: Card): (changes: MemberAmended['changes']) => void {
  const shop = useShop();
  const say = useSay();
  const { member } = card;
  return (changes) => {
    const clerk = clerkAtTill()?.clerk ?? '';
    void amendMember(shop, { clerk, member, changes }).then((amended) => {
      if (!amended.ok) showToast({ text: say('till.enrol.notKept') });
    });
  };
}
