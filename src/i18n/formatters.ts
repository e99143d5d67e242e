import { localeOf, type ScreenLanguage } from './language.ts';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** A formatter takes far longer to make than to use: each is made once. */
export function numbersIn(
  language: ScreenLanguage,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return kept(
    numbers,
    [language, options],
    () => new Intl.NumberFormat(localeOf(language), options),
  );
}

export function datesIn(
  language: ScreenLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return kept(
    dates,
    [language, options],
    () => new Intl.DateTimeFormat(localeOf(language), options),
  );
}

function kept<Made>(all: Map<string, Made>, what: unknown, make: () => Made): Made {
  const name = JSON.stringify(what);
  const known = all.get(name);
  if (known !== undefined) return known;
  const made = make();
  all.set(name, made);
  return made;
}
