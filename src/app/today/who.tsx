import { Link } from 'react-router';
import { TierMark } from '#app/kit/tier-mark.tsx';
import { useToday } from '#app/kit/use-today.ts';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { standing } from '#domain/programme/standing.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from './member-name.ts';

/** Her name, as a way to her card, with her standing. */
export function Who({ card }: { readonly card: Card }) {
  const say = useSay();
  const language = useLanguage();
  const { db } = useShop();
  const today = useToday();
  const programmes = useLive(() => readProgrammes(db), [db]) ?? [];
  const rules = programmes.length === 0 ? undefined : inForce(programmes, today);
  const tier =
    rules && standing(card, rules.programme, { day: today, earlier: rules.earlier }).tier;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link
        to={paths.member(card.member)}
        lang={card.profile.nameLanguage}
        className="-my-2 inline-flex min-h-11 min-w-11 items-center text-20 font-semibold
          wrap-anywhere underline-offset-4 hover:underline"
      >
        {memberName(card, say)}
      </Link>
      {tier && <TierMark name={ownText(tier.name, language)} rank={tier.rank} />}
    </p>
  );
}
