import type { Ledger } from './contract.ts';
import type { PhoneRecord } from './phone-record.ts';
import type { Put, Shelf } from './tables.ts';

type KeptPhones = Pick<Ledger, 'phones' | 'notePhones' | 'dropPhones'>;

/** Who gave which phone: hers by now or once, so whoever looks somebody up looks at her card. */
export function keptPhones({ db, key, put, among }: Shelf): KeptPhones {
  return {
    async phones(phones) {
      if (phones.length === 0) return [];
      const rows = await db
        .selectFrom('phone')
        .select(['phone', 'member_id'])
        .where((eb) => eb.and(key))
        .where(among('phone', phones))
        .orderBy('phone')
        .orderBy('member_id')
        .execute();
      return rows.map(({ phone, member_id: member }) => ({ phone, member }));
    },
    notePhones: (phones) => put(phoneRows(key, phones)),
    async dropPhones(member) {
      await db
        .deleteFrom('phone')
        .where((eb) => eb.and({ ...key, member_id: member }))
        .execute();
    },
  };
}

export function phoneRows(
  { programme_id, bucket }: Shelf['key'],
  phones: readonly PhoneRecord[],
): Parameters<Put>[0] {
  const columns = ['programme_id', 'bucket', 'phone', 'member_id'];
  const rows = phones.map(({ phone, member }) => [programme_id, bucket, phone, member]);
  return { into: 'phone', columns, rows, replaces: columns };
}
