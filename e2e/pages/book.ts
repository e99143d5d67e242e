import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Endpoint } from './endpoint.ts';

/** The receipts of the purchases on the endpoint's disk, read past it, in its order. */
export function receiptsKept(endpoint: Endpoint): string[] {
  const file = join(endpoint.folder, 'habitue.sqlite');
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = database.prepare('SELECT entry FROM log ORDER BY g').all();
    return rows.flatMap(({ entry }) => receiptOf(String(entry)));
  } finally {
    database.close();
  }
}

function receiptOf(entry: string): string[] {
  const { fact } = JSON.parse(entry) as { fact?: { body?: Recorded } };
  const body = fact?.body;
  return body?.type === 'purchase.recorded' ? [body.purchase.receipt] : [];
}

interface Recorded {
  readonly type: string;
  readonly purchase: { readonly receipt: string };
}
