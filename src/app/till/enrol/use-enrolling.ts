import { useState } from 'react';
import { takeBackEnrolment } from '#actions/amend-member.ts';
import { enrolMember } from '#actions/enrol-member.ts';
import { alarm } from '#app/kit/announce.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import type { TillStore } from '../basket/till-store.ts';

/** Somebody new stands at the till: on the books already, or named and not yet. */
export interface Newcomer {
  readonly member?: MemberId;
  readonly name?: string;
}

export interface Enrolling {
  readonly newcomer: Newcomer | undefined;
  readonly busy: boolean;
  /** Puts her on the books and on the sale. */
  enrol(person: { readonly phone?: string; readonly name?: string }): Promise<void>;
  /** A name is known, a phone is asked for. */
  begin(name: string): void;
  finish(): void;
}

export function useEnrolling(till: TillStore): Enrolling {
  const shop = useShop();
  const say = useSay();
  const { country } = useTrade();
  const [newcomer, setNewcomer] = useState<Newcomer>();
  const [busy, setBusy] = useState(false);

  const takeBack = async (card: Card) => {
    const clerk = clerkAtTill()?.clerk ?? '';
    const taken = await takeBackEnrolment(shop, { clerk, member: card.member });
    if (!taken.ok) {
      showToast({ text: say('till.enrol.kept') });
      return;
    }
    if (till.now().steps.sale.member === card.member) till.act({ act: 'detach' });
    setNewcomer(undefined);
  };
  const welcome = (card: Card) => {
    till.attach(card);
    setNewcomer({ member: card.member });
    showToast({ text: say('till.enrol.done'), undo: () => void takeBack(card) });
  };
  const recognise = async (member: MemberId) => {
    const card = await readCard(shop.db, member);
    if (card) till.attach(card);
    setNewcomer(undefined);
    showToast({ text: say('till.enrol.known') });
  };
  const enrol: Enrolling['enrol'] = async (person) => {
    if (busy) return;
    setBusy(true);
    const clerk = clerkAtTill()?.clerk ?? '';
    const enrolled = await enrolMember(shop, { clerk, country, ...person }).finally(() =>
      setBusy(false),
    );
    if (enrolled.ok) return welcome(enrolled.value);
    if (enrolled.refusal.code === 'PHONE_KNOWN') return recognise(enrolled.refusal.member);
    const text = say(`till.enrol.${enrolled.refusal.code}`);
    showToast({ text });
    alarm(text);
  };
  return {
    newcomer,
    busy,
    enrol,
    begin: (name) => setNewcomer({ name }),
    finish: () => setNewcomer(undefined),
  };
}
