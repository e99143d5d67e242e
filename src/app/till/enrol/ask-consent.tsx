import { giveConsent } from '#actions/give-consent.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { ConsentChoice } from '#app/kit/consent-choice.tsx';
import { showRefusal } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Channel } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { offersWording } from './offers-wording.ts';

/** The clerk asks, and writes down what she said. */
export function AskConsent({ card }: { readonly card: Card }) {
  const say = useSay();
  const shop = useShop();
  const last = (channel: Channel) =>
    card.consents.findLast((word) => word.channel === channel)?.given;
  const [sms, email] = [last('sms'), last('email')];
  const answer = (answers: readonly { readonly channel: Channel; readonly given: boolean }[]) => {
    const clerk = clerkAtTill()?.clerk ?? '';
    const words = { clerk, member: card.member, answers, wording: offersWording };
    void giveConsent(shop, words).then((given) => {
      if (!given.ok) showRefusal(say('till.enrol.notKept'));
    });
  };
  const said = { ...(sms !== undefined && { sms }), ...(email !== undefined && { email }) };
  return <ConsentChoice said={said} onAnswer={answer} />;
}
