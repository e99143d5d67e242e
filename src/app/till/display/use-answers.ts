import { giveConsent } from '#actions/give-consent.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import type { Answer } from '#app/kit/display/display-words.ts';
import { showRefusal } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { offersWording } from '../enrol/offers-wording.ts';
import type { Enrolling } from '../enrol/use-enrolling.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

/**
 * What the customer pressed on her display, done here as if the clerk had pressed it. An answer for
 * another sale, or for somebody who is not on this one any more, comes too late and does nothing.
 */
export function useAnswers({ enrol }: Enrolling): (answer: Answer) => void {
  const shop = useShop();
  const say = useSay();
  const { till, sale, card } = useSell();
  const { redeemable } = useQuote();
  const consent = async ({ member, answers }: Answer & { readonly kind: 'consent' }) => {
    const clerk = clerkAtTill()?.clerk ?? '';
    const words = { clerk, member, answers, wording: offersWording, byHerself: true } as const;
    const given = await giveConsent(shop, words);
    if (!given.ok) showRefusal(say('till.enrol.notKept'));
  };
  const trouble = () => showRefusal(say('till.found.trouble'));
  return (answer) => {
    if (answer.sale !== sale.id) return;
    if (answer.kind === 'phone') {
      const { phone, language } = answer;
      if (sale.member !== undefined) return;
      void enrol({ phone, herselfAt: sale.id, ...(language && { language }) }).catch(trouble);
    } else if (answer.member !== card?.member) return;
    else if (answer.kind === 'consent') void consent(answer).catch(trouble);
    else till.act({ act: 'spend', points: answer.use ? (redeemable?.maxPoints ?? 0) : 0 });
  };
}
