import type { Page } from '@playwright/test';

/** What lies in a till's storage, read past the app. */
export interface TillBooks {
  /** Whatever every till of the boutique must hold alike, one text for each thing, in order. */
  readonly alike: readonly string[];
  /** Receipts of all purchases that it knows of, its own and the others'. */
  readonly receipts: readonly string[];
}

/** How far a till has come, read past the app. */
export interface TillProgress {
  /** Up to where it knows the endpoint's order, and how many of its facts were not acknowledged. */
  readonly cursor: number;
  readonly unsent: number;
}

/** Of the facts their keys alone, so that asking often keeps no till from its work. */
export async function readProgress(page: Page): Promise<TillProgress> {
  return await page.evaluate(async () => {
    const answer = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await answer(indexedDB.open('habitue'));
    const reading = database.transaction(['facts', 'meta'], 'readonly');
    const [keys, sync] = await Promise.all([
      answer(reading.objectStore('facts').getAllKeys()),
      answer(reading.objectStore('meta').get('sync')),
    ]);
    database.close();
    const facts = keys as unknown as readonly (readonly [incarnation: number, seq: number])[];
    const { cursor, acked } = sync as {
      readonly cursor: number;
      readonly acked: Readonly<Record<number, { readonly seq: number }>>;
    };
    const unsent = facts.filter(([incarnation, seq]) => seq > (acked[incarnation]?.seq ?? 0));
    return { cursor, unsent: unsent.length };
  });
}

/** As in one moment: all of it is read in one transaction. */
export async function readBooks(page: Page): Promise<TillBooks> {
  return await page.evaluate(async () => {
    type Row = Record<string, unknown>;
    interface FactLike {
      readonly body: { readonly type: string; readonly purchase?: { readonly receipt: string } };
    }
    const answer = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    /** Names in order, so that the same thing is the same text. */
    const inOrder = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return Array.isArray(value) ? value.map(inOrder) : value;
      }
      const named = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(named.map(([name, inner]) => [name, inOrder(inner)]));
    };
    const database = await answer(indexedDB.open('habitue'));
    const names = ['facts', 'pulled', 'cards', 'articles', 'clerks', 'programmes'];
    const reading = database.transaction(names, 'readonly');
    const all = async (name: string) => await answer<Row[]>(reading.objectStore(name).getAll());
    const [facts, pulled, cards, articles, clerks, programmes] = await Promise.all(names.map(all));
    database.close();
    const own = (facts ?? []).map(({ fact }) => fact as FactLike);
    const others = (pulled ?? []).map(({ fact }) => fact as FactLike);
    return {
      alike: [cards, articles, clerks, programmes]
        .flatMap((rows) => rows ?? [])
        .map((row) => JSON.stringify(inOrder(row)))
        .toSorted(),
      receipts: [...own, ...others].flatMap(({ body }) =>
        body.type === 'purchase.recorded' ? [body.purchase?.receipt ?? ''] : [],
      ),
    };
  });
}
