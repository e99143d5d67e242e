import { sound } from '#app/kit/sounds.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { readCard } from '#storage/read/read-card.ts';
import type { TillStore } from './basket/till-store.ts';
import type { Enrolling } from './enrol/use-enrolling.ts';
import type { Sell } from './sell-context.ts';

interface Ports {
  readonly till: TillStore;
  readonly enrolling: Enrolling;
  readonly sell: Pick<Sell, 'cardAsked'> | undefined;
}

/**
 * Puts a member on the sale, or gives her card to whatever asked for one. Whose enrolment was taken
 * back is none any more.
 */
export function useAttaching({ till, enrolling, sell }: Ports) {
  const shop = useShop();
  return async (member: MemberId, unlessWithdrawn?: () => Promise<void>): Promise<void> => {
    if (sell?.cardAsked.current) {
      sound('member');
      return sell.cardAsked.current(member);
    }
    const card = await readCard(shop.db, member);
    if (!card) return;
    if (card.withdrawn && unlessWithdrawn) return await unlessWithdrawn();
    sound('member');
    enrolling.finish();
    till.attach(card);
  };
}
