import { useState } from 'react';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Language, MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import { afterAct } from '../basket/sale.ts';
import type { TillStore } from '../basket/till-store.ts';

/** Somebody new stands at the till: on the books already, or named and not yet. */
export interface Newcomer {
  readonly member?: MemberId;
  readonly name?: string;
  /** The number on the card that she is to be handed. */
  readonly card?: string;
}

export interface Fresh {
  readonly member: MemberId;
  readonly sale: string;
}

/** Who comes: what is known of her, and how. */
export interface Comer {
  readonly phone?: string;
  readonly name?: string;
  readonly card?: string;
  readonly language?: Language;
  /**
   * She typed it herself, on the customer display, for that sale: the clerk's screen stays as it
   * is.
   */
  readonly herselfAt?: string;
}

export interface Enrolling {
  readonly newcomer: Newcomer | undefined;
  /** Who was put on the books during which sale: until it is paid, one tap takes that back. */
  readonly fresh: Fresh | undefined;
  readonly busy: boolean;
  /** Puts her on the books and on the sale. */
  enrol(comer: Comer): Promise<void>;
  /** A name is known or a card is at hand, a phone is asked for. What was known before stays. */
  begin(known: Pick<Newcomer, 'name' | 'card'>): void;
  /** She is handed no card after all. */
  withoutCard(): void;
  finish(): void;
  takeBack(): void;
}

function withoutCard({ card: _, ...newcomer }: Newcomer): Newcomer {
  return newcomer;
}

export function useEnrolling(till: TillStore): Enrolling {
  const shop = useShop();
  const say = useSay();
  const { country } = useTrade();
  const [newcomer, setNewcomer] = useState<Newcomer>();
  const [fresh, setFresh] = useState<Fresh>();
  const [busy, setBusy] = useState(false);

  const takeBack = async (member: MemberId) => {
    const clerk = clerkAtTill()?.clerk ?? '';
    const { takeBackEnrolment } = await import('#actions/amend-member.ts');
    const taken = await takeBackEnrolment(shop, { clerk, member });
    setFresh(undefined);
    if (!taken.ok) {
      showRefusal(say('till.enrol.kept'));
      return;
    }
    const { sale } = till.now().steps;
    if (sale.member === member) till.turnTo(afterAct(sale, { act: 'detach' }));
    setNewcomer(undefined);
  };
  const isOver = ({ herselfAt: at }: Comer) => at !== undefined && till.now().steps.sale.id !== at;
  const welcome = (card: Card, comer: Comer) => {
    if (isOver(comer)) return;
    till.attach(card);
    if (comer.herselfAt === undefined) setNewcomer({ member: card.member });
    setFresh({ member: card.member, sale: till.now().steps.sale.id });
  };
  const recognise = async (member: MemberId, comer: Comer) => {
    const card = await readCard(shop.db, member);
    if (card && !isOver(comer)) till.attach(card);
    if (comer.herselfAt !== undefined) return;
    setNewcomer(comer.card === undefined ? undefined : { card: comer.card });
    showToast({ text: say('till.enrol.known') });
  };
  const enrol: Enrolling['enrol'] = async (comer) => {
    if (busy) return;
    setBusy(true);
    const clerk = clerkAtTill()?.clerk ?? '';
    const { herselfAt: _, ...person } = comer;
    const enrolled = await import('#actions/enrol-member.ts')
      .then(({ enrolMember }) => enrolMember(shop, { clerk, country, ...person }))
      .finally(() => setBusy(false));
    if (enrolled.ok) return welcome(enrolled.value, comer);
    const { refusal } = enrolled;
    if (refusal.code === 'PHONE_KNOWN') return recognise(refusal.member, comer);
    const { enrolRefusalText } = await import('./enrol-refusal-text.ts');
    showRefusal(enrolRefusalText(refusal, say));
  };
  return {
    newcomer,
    fresh,
    busy,
    enrol,
    begin: (known) => {
      setNewcomer((before) => ({ ...(before?.member === undefined && before), ...known }));
    },
    withoutCard: () => setNewcomer((before) => before && withoutCard(before)),
    finish: () => setNewcomer(undefined),
    takeBack: () => {
      if (fresh !== undefined) void takeBack(fresh.member);
    },
  };
}
