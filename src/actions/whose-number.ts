import type { Card } from '#domain/member/card.ts';
import { numbersOf } from '#domain/member/card-numbers.ts';
import { isPrintedNumber } from '#domain/member/printed-cards.ts';
import { plainCode } from '#domain/rights/code.ts';
import { readPerson } from '#storage/read/read-card.ts';
import { readCardBoxes } from '#storage/read/read-shop.ts';
import type { Found } from '#storage/search/search.ts';
import type { Shop } from './shop.ts';

type Looking = Pick<Shop, 'db' | 'search'>;

const MOST = 8;

/**
 * Everybody whose number this is, each person once: nobody for a card that is still to be given,
 * and more than one where tills that did not hear each other gave it twice. Keeps N5 and N7.
 */
export async function whoseNumber({ db, search }: Looking, number: string): Promise<Card[]> {
  const code = plainCode(number);
  const found = (await search.lookUp(code, MOST)).filter((one) => isWhole(one, code));
  const people = await Promise.all(found.map(({ member }) => readPerson(db, member)));
  return people.flatMap((person) => {
    const isHers = person?.own.some((card) => !card.withdrawn && hasNumber(card, code));
    return person && isHers ? [person.card] : [];
  });
}

function hasNumber(card: Card, code: string): boolean {
  return numbersOf(card).some((number) => plainCode(number) === code);
}

/** All of a number or a phone; of who goes by another name than matched it is not said. */
function isWhole({ number, phoneMasked, matched: { from, to } }: Found, code: string): boolean {
  const lengths = [number.length, phoneMasked?.length];
  return to === 0 || (to - from === code.length && lengths.includes(code.length));
}

/** The number of a card out of one of the boutique's boxes, if it is one. */
export async function printedNumber(
  { db }: Pick<Looking, 'db'>,
  text: string,
): Promise<string | undefined> {
  const number = plainCode(text);
  return isPrintedNumber(number, await readCardBoxes(db)) ? number : undefined;
}
