import { alarm } from '#app/kit/announce.ts';
import { sound } from '#app/kit/sounds.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { isLostCard } from '#domain/member/card-numbers.ts';
import type { MemberId } from '#domain/member/member.ts';
import { plainCode } from '#domain/rights/code.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard, readPerson } from '#storage/read/read-card.ts';
import type { TillStore } from './basket/till-store.ts';
import type { Enrolling } from './enrol/use-enrolling.ts';
import { memberName } from './member-name.ts';
import type { Sell } from './sell-context.ts';

interface Ports {
  readonly till: TillStore;
  readonly enrolling: Enrolling;
  readonly sell: Pick<Sell, 'cardAsked'> | undefined;
}

/** The number that she was found by. */
interface ByNumber {
  readonly number: string;
  readonly unlessWithdrawn: () => Promise<void>;
}

/**
 * Puts a member on the sale, or gives her card to whatever asked for one. A card that was lost puts
 * nobody there, and whose enrolment was taken back is no member any more.
 */
export function useAttaching({ till, enrolling, sell }: Ports) {
  const shop = useShop();
  const say = useSay();
  return async (member: MemberId, by?: ByNumber): Promise<void> => {
    const person = by && (await readPerson(shop.db, member));
    if (person?.card.withdrawn) return await by?.unlessWithdrawn();
    if (by && person && isLostCard(person.own, plainCode(by.number))) {
      const name = memberName(person.card, say);
      const text = say('till.enrol.cardLost', { name });
      showToast({ text });
      return alarm(text, 'unknown');
    }
    if (sell?.cardAsked.current) {
      sound('member');
      return sell.cardAsked.current(member);
    }
    const card = person?.card ?? (await readCard(shop.db, member));
    if (!card) return;
    sound('member');
    enrolling.finish();
    till.attach(card);
  };
}
