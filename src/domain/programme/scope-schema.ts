import * as v from 'valibot';
import { listOf, objectOf, text } from './schema-parts.ts';

const some = v.exactOptional;

export const ownText = v.pipe(
  objectOf({
    en: some(text(200)),
    'zh-Hans': some(text(200)),
    ja: some(text(200)),
    fr: some(text(200)),
    ro: some(text(200)),
  }),
  v.check((texts) => Object.keys(texts).length > 0, 'a text in at least one language'),
);

const names = listOf(text(200), 1000);

export const articleMatch = objectOf({
  skus: some(listOf(text(200), 10_000)),
  categories: some(names),
  brands: some(names),
  seasons: some(names),
  tags: some(names),
});

export const scope = objectOf({ only: some(articleMatch), except: some(articleMatch) });
