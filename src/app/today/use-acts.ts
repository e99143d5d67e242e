import { useRef } from 'react';
import { logContact } from '#actions/log-contact.ts';
import { putOff } from '#actions/put-off.ts';
import { takeBackContact } from '#actions/take-back-contact.ts';
import { announce } from '#app/kit/announce.ts';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { dismissToast, showRefusal, showToast } from '#app/kit/toasts.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Day } from '#domain/calendar/day.ts';
import type { ContactLogged, ContactOutcome, FollowUpReason } from '#domain/desk/contact.ts';
import type { Card } from '#domain/member/card.ts';
import type { Result } from '#domain/result.ts';
import type { Say } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import { memberName } from './member-name.ts';
import { useLookAgain } from './use-desk.ts';

export interface Logged {
  readonly card: Card;
  readonly reasons: readonly FollowUpReason[];
  readonly channel: ContactLogged['channel'];
  readonly outcome: ContactOutcome;
  /** The words that were sent. */
  readonly note?: string;
}

export interface PutOffUntil {
  readonly card: Card;
  readonly reasons: readonly FollowUpReason[];
  readonly until: Day;
}

type Undo = () => Promise<void>;

/** What can be done about a person on the list; each act can be taken back, by toast or by key. */
export function useActs() {
  const say = useSay();
  const shop = useShop();
  const format = useFormat();
  const today = useToday();
  const lookAgain = useLookAgain();
  const clerk = useClerkAtTill()?.clerk ?? '';
  const last = useRef<{ readonly undo: Undo; readonly toast: number }>(undefined);

  const tell = (text: string, undo: Undo) => {
    last.current = { undo, toast: showToast({ text, undo: () => void undo() }) };
    return lookAgain();
  };
  const reopen = async (card: Card, contact: string) => {
    const taken = await takeBackContact(shop, { clerk, member: card.member, contact });
    if (!taken.ok) return refuse(taken, say);
    announce(say('today.toast.back', { name: memberName(card, say) }));
    return await lookAgain();
  };
  const bringBack = async (card: Card, reasons: readonly FollowUpReason[]) => {
    for (const reason of reasons) {
      const put = await putOff(shop, { clerk, member: card.member, reason });
      if (!put.ok) return refuse(put, say);
    }
    announce(say('today.toast.back', { name: memberName(card, say) }));
    return await lookAgain();
  };
  const log = async ({ card, ...contact }: Logged) => {
    const logged = await logContact(shop, { clerk, member: card.member, ...contact });
    if (!logged.ok) return refuse(logged, say);
    const text = say(`today.toast.${contact.outcome}`, { name: memberName(card, say) });
    return await tell(text, () => reopen(card, logged.value.id));
  };
  const later = async ({ card, reasons, until }: PutOffUntil) => {
    for (const reason of reasons) {
      const put = await putOff(shop, { clerk, member: card.member, reason, until });
      if (!put.ok) return refuse(put, say);
    }
    const name = memberName(card, say);
    const text = say('today.toast.later', { name, day: format.day(until, today) });
    return await tell(text, () => bringBack(card, reasons));
  };
  const undoLast = async () => {
    const act = last.current;
    last.current = undefined;
    if (act === undefined) return;
    dismissToast(act.toast);
    await act.undo();
  };
  return { log, later, reopen, bringBack, undoLast };
}

export type Acts = ReturnType<typeof useActs>;

type Code = 'MEMBER_UNKNOWN' | 'CONTACT_UNKNOWN' | 'DAY_NOT_AHEAD' | 'NOT_RECORDED';

function refuse(result: Result<unknown, { readonly code: Code }>, say: Say): void {
  if (!result.ok) showRefusal(say(`today.refused.${result.refusal.code}`));
}
