import { alarm, announce } from '#app/kit/announce.ts';
import { sound } from '#app/kit/sounds.ts';
import { useShop, useSyncStatus } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { Enrolling } from './use-enrolling.ts';

export interface OfferingCard {
  /** A card out of a box is for somebody new; what is none is whatever else it may be. */
  offer(number: string, orElse: (code: string) => void): Promise<void>;
  /** Whose of several it is can only be asked. */
  choose(number: string): void;
}

interface Ports {
  readonly enrolling: Enrolling;
  /** Shows what is found for it: somebody is to be chosen. */
  lookFor(text: string): void;
}

/** What becomes of the number on a card that is nobody's, or more than one member's. */
export function useOfferingCard({ enrolling, lookFor }: Ports): OfferingCard {
  const shop = useShop();
  const say = useSay();
  // While members are still arriving, a number that is nobody's may be somebody's.
  const isArriving = useSyncStatus().arrived !== undefined;
  return {
    offer: async (number, orElse) => {
      const { printedNumber } = await import('#actions/whose-number.ts');
      const card = isArriving ? undefined : await printedNumber(shop, number);
      if (card === undefined) return orElse(number);
      sound('scanned');
      enrolling.begin({ card });
      announce(say('till.enrol.card', { card }));
    },
    choose: (number) => {
      alarm(say('till.found.several', { number }), 'unknown');
      lookFor(number);
    },
  };
}
