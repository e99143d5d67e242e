import { localeOf, type ScreenLanguage } from '#i18n/language.ts';

/** Where the boutique may stand, and what is paid with there. */
const currencies: ReadonlyMap<string, string> = new Map([
  ...paying('EUR', 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK'),
  ...paying('', 'AE:AED AR:ARS AU:AUD BR:BRL CA:CAD CH:CHF CL:CLP CN:CNY CO:COP CZ:CZK DK:DKK'),
  ...paying('', 'EG:EGP GB:GBP HK:HKD HU:HUF ID:IDR IL:ILS IN:INR IS:ISK JP:JPY KR:KRW MA:MAD'),
  ...paying('', 'MD:MDL MO:MOP MX:MXN MY:MYR NO:NOK NZ:NZD PH:PHP PL:PLN RO:RON RS:RSD SA:SAR'),
  ...paying('', 'SE:SEK SG:SGD TH:THB TN:TND TR:TRY TW:TWD UA:UAH US:USD VN:VND ZA:ZAR'),
]);

const homes: Readonly<Record<ScreenLanguage, string>> = {
  en: 'GB',
  'zh-Hans': 'CN',
  ja: 'JP',
  fr: 'FR',
  ro: 'RO',
  'en-XA': 'GB',
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function currencyOf(country: string): string {
  return currencies.get(country) ?? 'EUR';
}

/** Where somebody with this language and these tags of the device most likely is. */
export function likelyCountry(language: ScreenLanguage, tags: readonly string[]): string {
  const regions = tags
    .filter((tag) => tag.split('-')[0] === language.split('-')[0])
    .map((tag) => new Intl.Locale(tag).region);
  const known = regions.find((region) => region !== undefined && currencies.has(region));
  return known ?? homes[language];
}

export function countryChoices(language: ScreenLanguage): readonly Choice[] {
  return named([...currencies.keys()], 'region', language);
}

export function currencyChoices(language: ScreenLanguage): readonly Choice[] {
  const codes = [...new Set(currencies.values())];
  return named(codes, 'currency', language).map(({ value, label }) => ({
    value,
    label: label === value ? value : `${label} (${value})`,
  }));
}

function named(
  codes: readonly string[],
  type: 'region' | 'currency',
  language: ScreenLanguage,
): readonly Choice[] {
  const locale = localeOf(language);
  const names = new Intl.DisplayNames(locale, { type });
  const order = new Intl.Collator(locale);
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => order.compare(a.label, b.label));
}

function paying(currency: string, countries: string): (readonly [string, string])[] {
  return countries.split(' ').map((entry) => {
    const [country = '', own = currency] = entry.split(':');
    return [country, own] as const;
  });
}
