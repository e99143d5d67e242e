import type { Fuse } from './fuse.ts';

/** By the name of the database. */
const fuses = new Map<string, Fuse>();

type Write = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

/** From here on rows of this database are written as far as its fuse lets them. */
export function putInFuse(database: string, fuse: Fuse): void {
  if (fuses.size === 0) for (const name of ['add', 'put'] as const) wrap(name);
  fuses.set(database, fuse);
}

function wrap(name: 'add' | 'put'): void {
  const write: Write = IDBObjectStore.prototype[name];
  const burning: Write = function (...row) {
    fuses.get(this.transaction.db.name)?.beforeRow();
    return write.apply(this, row);
  };
  IDBObjectStore.prototype[name] = burning;
}
