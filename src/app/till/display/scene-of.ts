import type { MemberShown, Paid, Scene, ShopShown } from '#app/kit/display/display-words.ts';
import { shownName } from '#app/kit/display/shown-name.ts';
import { forAllToSee } from '#app/kit/promise/for-her.ts';
import { tierReached } from '#app/kit/promise/tier-reached.ts';
import type { Card } from '#domain/member/card.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { isEmpty, type Sale } from '../basket/sale.ts';
import type { Done } from '../basket/till-store.ts';

export interface OnTheTill {
  readonly shop: ShopShown;
  readonly sale: Sale;
  readonly card: Card | undefined;
  readonly quote: Quote;
  readonly done: Done | undefined;
  readonly programme: Programme;
}

/** What stands on the till as the customer may see it. */
export function sceneOf(now: OnTheTill): Scene {
  const { shop, sale, card, quote, done } = now;
  if (isEmpty(sale) && done) return thanks(done, now);
  const stands = card !== undefined || quote.lines.length > 0;
  return {
    ...{ shop, sale: sale.id },
    ...(card && { member: memberShown(card) }),
    ...(stands && { quote: forAllToSee(quote) }),
    asks: { phone: sale.member === undefined, ...(card && consentAsked(card, quote)) },
  };
}

function thanks({ purchase, sale, changeMinor, member }: Done, now: OnTheTill): Scene {
  const { quote, dueMinor, earnedPoints } = purchase;
  const reached = quote && tierReached(quote, now.programme.tiers)?.name;
  const paid: Paid = {
    ...{ sale: sale.id, dueMinor, changeMinor, earnedPoints },
    ...(quote && { quote: forAllToSee(quote) }),
    ...(reached && { reached }),
  };
  return {
    ...{ shop: now.shop, sale: now.sale.id, paid, asks: { phone: true } },
    ...(member && { member: memberShown(member) }),
  };
}

function memberShown({ member, profile }: Card): MemberShown {
  const { nameLanguage, language } = profile;
  return {
    ...{ id: member, name: shownName(profile) },
    ...(nameLanguage && { nameLanguage }),
    ...(language && { language }),
  };
}

/** Who was asked on another day is not asked again before everybody. */
function consentAsked({ consents }: Card, { day }: Quote) {
  const words = consents.filter(({ channel }) => channel === 'sms' || channel === 'email');
  if (words.some((word) => word.day !== day)) return {};
  const last = (channel: string) => words.findLast((word) => word.channel === channel)?.given;
  const [sms, email] = [last('sms'), last('email')];
  return {
    consent: { ...(sms !== undefined && { sms }), ...(email !== undefined && { email }) },
  };
}
