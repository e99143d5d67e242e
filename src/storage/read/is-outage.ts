import { outageKind, StorageOutage } from '../outage.ts';

/** Whether it is the disk that does not answer, rather than a fault of ours. */
export function isOutage(error: unknown): boolean {
  return error instanceof StorageOutage || outageKind(error) !== undefined;
}
