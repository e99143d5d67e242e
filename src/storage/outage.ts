/** The disk does not answer as it should: what was asked is *not* recorded. */
export class StorageOutage extends Error {
  override readonly name = 'StorageOutage';
  readonly kind: 'full' | 'closed' | 'unknown';

  constructor(kind: StorageOutage['kind'], cause: unknown) {
    super(`Storage does not answer (${kind}).`, { cause });
    this.kind = kind;
  }
}

/**
 * This tab is older than the database: another tab was updated. It reads and writes nothing more.
 */
export class StaleTab extends Error {
  override readonly name = 'StaleTab';
}

const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError', 'TransactionInactiveError']);
const BROKEN = new Set([
  'AbortError',
  'UnknownError',
  'OpenFailedError',
  'MissingAPIError',
  'TimeoutError',
  'DataError',
  'NotReadableError',
]);

/** What kind of outage an error of IndexedDB is; nothing when it is none (a refusal or a fault). */
export function outageKind(error: unknown): StorageOutage['kind'] | undefined {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.some((name) => CLOSED.has(name))) return 'closed';
  return names.some((name) => BROKEN.has(name)) ? 'unknown' : undefined;
}

/** The same as an error to throw; what is no outage stays what it is. */
export function asOutage(error: unknown): unknown {
  const kind = outageKind(error);
  return kind === undefined ? error : new StorageOutage(kind, error);
}

export function isConflict(error: unknown): boolean {
  return errorNames(error).includes('ConstraintError');
}

function errorNames(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failures } = error as {
    name?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  const nested = Array.isArray(failures) ? failures : [];
  const own = typeof name === 'string' ? [name] : [];
  return [...own, ...(inner === error ? [] : errorNames(inner)), ...nested.flatMap(errorNames)];
}
