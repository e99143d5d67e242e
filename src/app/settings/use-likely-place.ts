import { useLanguage } from '#i18n/use-say.ts';
import { currencyOf, likelyCountry } from './countries.ts';
import type { Answers } from './first-answers.ts';

/** Country and currency as picked, or as the language and the device make them likely. */
export function useLikelyPlace({ country, currency }: Pick<Answers, 'country' | 'currency'>) {
  const language = useLanguage();
  const place = country ?? likelyCountry(language, navigator.languages);
  return { country: place, currency: currency ?? currencyOf(place) };
}
