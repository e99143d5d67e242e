import type { Profile } from './member.ts';

/** As much of a person as is told apart by. */
type Told = Pick<Profile, 'name' | 'reading' | 'birthday'>;

/**
 * Whether nothing speaks against two who gave one phone being one person: no other birthday, and
 * no other name. Who gave none is not another; "Marie D." may be "Marie Dupont", and is neither
 * "Paul Dupont", with whom she shares the phone, nor plain "Marie". Keeps F11.
 */
export function maySamePersonBe(one: Told, other: Told): boolean {
  const [born, also] = [one.birthday, other.birthday];
  const isOtherDay = born && also && (born.month !== also.month || born.day !== also.day);
  return !isOtherDay && areOneName(one.name, other.name) && areOneName(one.reading, other.reading);
}

function areOneName(one: string | undefined, other: string | undefined): boolean {
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  if (ones.length === 0 || others.length === 0) return true;
  if (ones.toSorted().join(' ') === others.toSorted().join(' ')) return true;
  return (
    ones.length === others.length && ones.every((word, at) => areOneWord(word, others[at] ?? ''))
  );
}

function wordsOf(name = ''): readonly string[] {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC');
  return plain
    .toLowerCase()
    .split(/[\s.,·・-]+/u)
    .filter((word) => word !== '');
}

/** The same, or a letter that it begins with. */
function areOneWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return /^\p{Script=Latin}$/u.test(short) && long.startsWith(short);
}
