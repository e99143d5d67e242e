import { type Books, inAccount, moving, post } from './books.ts';

/** What is owed is taken from the pool as soon as there is something in it. Keeps H1 and L6. */
export function repaid(books: Books): Books {
  const points = Math.min(inAccount(books, 'pool'), inAccount(books, 'debt'));
  return [...moving(points, 'pool', 'issued'), ...moving(points, 'debt', 'owed')].reduce(
    post,
    books,
  );
}
