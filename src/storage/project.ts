import type { Fact, FactBody } from '#domain/fact/fact.ts';
import type { TillDatabase } from './database.ts';
import { articleWords } from './search/article-words.ts';

const SHOP_FACTS: ReadonlySet<FactBody['type']> = new Set([
  'catalogue.changed',
  'programme.published',
  'boutique.opened',
  'clerk.changed',
]);

/** Whether a fact is about the shop itself, and so writes more than itself. */
export function isAboutShop(body: FactBody): boolean {
  return SHOP_FACTS.has(body.type);
}

/** Writes what a fact about the shop says into the rows that are read. Inside the caller's transaction. */
export async function project(db: TillDatabase, { body, recordedAt }: Fact): Promise<void> {
  switch (body.type) {
    case 'catalogue.changed':
      await db.articles.bulkDelete([...(body.removed ?? [])]);
      await db.articles.bulkPut(
        body.articles.map((article) => ({ article, words: articleWords(article) })),
      );
      return;
    case 'programme.published':
      await db.programmes.put({ programme: body.programme });
      return;
    case 'boutique.opened': {
      const { name, currency, country } = body;
      await db.meta.put({ key: 'boutique', name, currency, country, openedOn: recordedAt.day });
      return;
    }
    case 'clerk.changed': {
      const { type: _, ...clerk } = body;
      await db.clerks.put(clerk);
      return;
    }
    default:
      return;
  }
}
