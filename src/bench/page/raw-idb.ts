/** IndexedDB with nothing around it: the floor. */
export async function openRaw(name: string, stores: Readonly<Record<string, string>>) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(stores)) {
      request.result.createObjectStore(store, { keyPath });
    }
  };
  return await answer(request);
}

/** One strict transaction of blind puts. */
export function putAll(
  db: IDBDatabase,
  rows: readonly (readonly [store: string, row: unknown])[],
): Promise<void> {
  const stores = [...new Set(rows.map(([store]) => store))];
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  for (const [store, row] of rows) transaction.objectStore(store).put(row);
  return committed(transaction);
}

export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

export function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}

export async function removeDatabase(name: string): Promise<void> {
  await answer(indexedDB.deleteDatabase(name));
}
