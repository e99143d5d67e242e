import type { CountryCode } from 'libphonenumber-js/min';
import type { Phone } from '#domain/member/member.ts';

type Library = typeof import('libphonenumber-js/min');

const patience = 150;
let library: Library | undefined;
let coming: Promise<Library> | undefined;

/** Fetches the book of the world's numbers while nobody waits for it. */
export async function warmPhones(): Promise<void> {
  coming ??= import('libphonenumber-js/min');
  library = await coming;
}

/**
 * A number as she said it, and as the world writes it where that can be told. A number that looks
 * wrong is kept all the same, with a doubt. Nobody waits for this longer than a moment.
 */
export async function readPhone(typed: string, country: string): Promise<Phone> {
  if (library === undefined) await Promise.race([warmPhones(), afterAMoment()]);
  return phoneNow(typed, country);
}

/** What can be told of the number at once; nothing but what was typed before the book is here. */
export function phoneNow(typed: string, country: string): Phone {
  const text = typed.trim();
  if (library === undefined) return { typed: text };
  const parsed = library.parsePhoneNumberFromString(
    text.normalize('NFKC'),
    library.isSupportedCountry(country) ? (country as CountryCode) : undefined,
  );
  if (parsed === undefined) return { typed: text, doubtful: true };
  return { typed: text, e164: parsed.number, ...(parsed.isValid() ? {} : { doubtful: true }) };
}

function afterAMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience));
}
