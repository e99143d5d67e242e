import type { Fact, FactBody } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { makeWhole } from './blocks.ts';
import type { TillDatabase } from './database.ts';
import { takeOut } from './drop-batch.ts';
import { eraseMember } from './erase-member.ts';
import { articleWords } from './search/article-words.ts';

const ABOUT_SHOP: ReadonlySet<FactBody['type']> = new Set([
  'catalogue.changed',
  'programme.published',
  'boutique.opened',
  'clerk.changed',
  'cards.printed',
]);
const WIDE_FACTS: ReadonlySet<FactBody['type']> = new Set([
  ...ABOUT_SHOP,
  'blocks.imported',
  'import.taken-back',
  'member.erased',
]);

/** Whether a fact changes what is kept of the shop or of many members at once. */
export function writesWide(body: FactBody): boolean {
  return WIDE_FACTS.has(body.type);
}

/** What the shop is and sells: the last fact wins. */
export function isAboutShop({ type }: FactBody): boolean {
  return ABOUT_SHOP.has(type);
}

export function isErasure(facts: readonly Fact[]): boolean {
  return facts.some(({ body }) => body.type === 'member.erased');
}

/**
 * Writes what such a fact says into the rows that are read. Inside the caller's transaction over
 * all tables.
 */
export async function project(db: TillDatabase, { body, recordedAt }: SealedFact): Promise<void> {
  switch (body.type) {
    case 'catalogue.changed':
      await db.articles.bulkDelete([...(body.removed ?? [])]);
      await db.articles.bulkPut(
        body.articles.map((article) => ({ article, words: articleWords(article) })),
      );
      return;
    case 'programme.published':
      await putProgramme(db, body.programme);
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
    case 'cards.printed':
      await db.meta.put({ key: 'cards', boxes: body.boxes });
      return;
    case 'blocks.imported':
      await makeWhole(db, body.batch);
      return;
    case 'import.taken-back':
      await takeOut(db, body.batch);
      return;
    case 'member.erased':
      await eraseMember(db, body.member);
      return;
    default:
      return;
  }
}

/** Two tills can publish one version, each out of reach of the other: all tills keep the same. */
async function putProgramme(db: TillDatabase, programme: Programme): Promise<void> {
  const there = await db.programmes.get([programme.id, programme.version]);
  if (there !== undefined && canonicalJson(there.programme) > canonicalJson(programme)) return;
  await db.programmes.put({ programme });
}
