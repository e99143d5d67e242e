import type { Entry } from './entry.ts';
import { type Matched, matchEntry } from './match-entry.ts';
import type { Query } from './query.ts';
import type { Found } from './search.ts';
import { shownRange } from './shown-range.ts';

const TAIL = 4;

/** A member as a result, with what of her matched. */
export function foundFrom(entry: Entry, query: Query): Found {
  const match = matchEntry(entry, query);
  const phone = match?.in === 'phone' ? match.phone : entry.phones[0];
  return {
    member: entry.member,
    number: entry.number,
    ...(entry.name === '' ? {} : { name: entry.name }),
    ...(entry.reading === '' ? {} : { reading: entry.reading }),
    ...(phone === undefined ? {} : { phoneMasked: masked(phone), phoneTail: phone.slice(-TAIL) }),
    matched: matchedIn(entry, match),
  };
}

function matchedIn(entry: Entry, match: Matched | undefined): Found['matched'] {
  if (match === undefined || match.in === 'other') return NOWHERE;
  if (match.in !== 'form') return { field: match.in, from: match.from, to: match.to };
  const field = match.form.of;
  if (field === 'other') return NOWHERE;
  const [from, to] = shownRange(entry[field], match.form, [match.from, match.to]);
  return { field, from, to };
}

/** Nothing that is shown is what matched. */
const NOWHERE: Found['matched'] = { field: 'name', from: 0, to: 0 };

/** As long as the number, so that places in it are places in what is shown. */
function masked(phone: string): string {
  return phone.slice(-TAIL).padStart(phone.length, '•');
}
