import type { ClerkChanged, ClerkRole, FactBody } from '#domain/fact/fact.ts';
import type { CardBox } from '#domain/member/printed-cards.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Article } from '#domain/purchase/article.ts';
import { append } from '#storage/append.ts';
import type { Boutique } from '#storage/till-rows.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { stretchPin } from './stretch-pin.ts';

/** Of everybody there: whoever practises is to know it. */
export const practicePin = '0000';

export interface OpenPractice {
  readonly boutique: Pick<Boutique, 'name' | 'currency' | 'country'>;
  readonly programme: Programme;
  readonly articles: readonly Article[];
  /** Real cards can be scanned for practice as well; none is given away by it. */
  readonly cards: readonly CardBox[];
  /** Who practises, by name and in the same role. */
  readonly clerk: { readonly name: string; readonly role: ClerkRole };
  /** What a manager is called there whose permission a clerk asks. */
  readonly managerName: string;
}

export interface PracticeOpened {
  readonly clerk: ClerkChanged;
  readonly manager: ClerkChanged;
}

const articlesAFact = 1000;

/**
 * Opens the practice till with the boutique's own programme and articles, so that its labels can be
 * scanned and its promises are the real ones. No member comes along: an erasure would not reach a
 * second copy of her, and nobody is to be called for practice.
 */
export async function openPractice(
  shop: Pick<Shop, 'db' | 'newId' | 'now' | 'zone'>,
  { boutique, programme, articles, cards, clerk: { name, role }, managerName }: OpenPractice,
): Promise<PracticeOpened> {
  const { currency, country } = boutique;
  const pin = await stretchPin(practicePin);
  const person = (of: OpenPractice['clerk']): ClerkChanged => ({
    ...{ type: 'clerk.changed', clerk: shop.newId(), name: of.name, role: of.role, pin },
  });
  const clerk = person({ name, role });
  const manager = role === 'manager' ? clerk : person({ name: managerName, role: 'manager' });
  const bodies: FactBody[] = [
    { type: 'boutique.opened', name: boutique.name, currency, country },
    ...(manager === clerk ? [clerk] : [manager, clerk]),
    { type: 'programme.published', programme },
    { type: 'cards.printed', boxes: cards },
    ...inParts(articles).map((part): FactBody => ({ type: 'catalogue.changed', articles: part })),
  ];
  const who = { clerk: manager.clerk, at: momentNow(shop) };
  await append(shop.db, who, () => ({ bodies, cards: [] }));
  return { clerk, manager };
}

function inParts(articles: readonly Article[]): readonly (readonly Article[])[] {
  const parts = Math.ceil(articles.length / articlesAFact);
  return Array.from({ length: parts }, (_, n) =>
    articles.slice(n * articlesAFact, (n + 1) * articlesAFact),
  );
}
