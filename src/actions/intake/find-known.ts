import { readHistory } from '#storage/read/read-history.ts';
import type { Shop } from '../shop.ts';
import type { KnownPerson, PersonCodes } from './intake-desk.ts';

const AT_ONCE = 200;

/** Who of a file's people is here already: whoever has one of her codes as number or phone. */
export async function findKnown(
  { search, db }: Pick<Shop, 'search' | 'db'>,
  people: readonly PersonCodes[],
  withHistory: boolean,
): Promise<readonly (KnownPerson | undefined)[]> {
  await search.ready;
  const found: (KnownPerson | undefined)[] = [];
  const find = async (codes: PersonCodes) => {
    for (const code of codes) {
      const one = await search.exact(code);
      if (!one) continue;
      const history = withHistory ? await readHistory(db, one.member) : [];
      return { member: one.member, history };
    }
    return undefined;
  };
  for (let from = 0; from < people.length; from += AT_ONCE) {
    found.push(...(await Promise.all(people.slice(from, from + AT_ONCE).map(find))));
  }
  return found;
}
