import type { Admission } from '#protocol/pairing-message.ts';
import { loggedNotice } from '../ingest/logged-notice.ts';
import type { Ledger, TillRecord } from '../store/contract.ts';
import { wrong } from './signature.ts';

export type Newcomer = Pick<
  TillRecord,
  'till' | 'name' | 'incarnation' | 'block' | 'tokenHash' | 'publicKey'
>;

/**
 * Writes a till down as open and tells all others in the log. A till that was the only one open
 * until this moment must learn of it before points are promised to anybody else, and from then on
 * holds nothing but what is set aside for it.
 */
export async function letIn(ledger: Ledger, newcomer: Newcomer, now: number): Promise<TillRecord> {
  const others = (await ledger.tills()).filter(({ till, open }) => open && till !== newcomer.till);
  const open = [...others.map(({ till }) => till), newcomer.till];
  const { till, name, block } = newcomer;
  const g = await ledger.takeNumbers(1);
  await ledger.log([loggedNotice({ type: 'till.joined', till, name, block, open }, g, now)]);
  const [lonely, ...more] = others;
  if (lonely !== undefined && more.length === 0) {
    await ledger.putTill({ ...lonely, mustKnow: g });
    await ledger.dropHeld({ till: lonely.till, incarnation: lonely.incarnation + 1 });
  }
  await ledger.noteAllotted(0);
  const record: TillRecord = {
    ...newcomer,
    open: true,
    joinedAt: now,
    cursor: 0,
    settled: 0,
    mustKnow: 0,
    lastSeenAt: null,
    unsent: 0,
    asked: 0,
  };
  await ledger.putTill(record);
  return record;
}

/** Of a till that is here already: the key it brings, if it had none; another is not its own. */
export async function withKey(
  ledger: Ledger,
  record: TillRecord,
  publicKey: string | undefined,
): Promise<TillRecord> {
  if (publicKey === undefined || publicKey === record.publicKey) return record;
  if (record.publicKey !== null) throw wrong();
  const signing = { ...record, publicKey };
  await ledger.putTill(signing);
  return signing;
}

export function admissionOf(
  record: TillRecord,
  { programme, backend, alone }: Pick<Admission, 'programme' | 'backend' | 'alone'>,
): Admission {
  const { till, incarnation, block } = record;
  return { programme, till, incarnation, block, backend, alone };
}
