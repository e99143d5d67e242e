import { TierMark } from '#app/kit/tier-mark.tsx';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage } from '#i18n/use-say.ts';
import { useProgramme } from './use-programme.ts';

/** The mark of a tier by its id. */
export function TierOf({ tier }: { readonly tier: string }) {
  const language = useLanguage();
  const known = useProgramme()?.tiers.find(({ id }) => id === tier);
  return known && <TierMark name={ownText(known.name, language)} rank={known.rank} />;
}
