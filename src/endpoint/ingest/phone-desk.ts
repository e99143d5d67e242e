import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberId, Profile } from '#domain/member/member.ts';
import { isKey } from '#protocol/form.ts';
import type { LedgerView } from '../store/contract.ts';
import type { PhoneRecord } from '../store/phone-record.ts';

/** Who gave which phone: of those that one push tells of, and of whoever gave the same before. */
export class PhoneDesk {
  readonly #holders: Map<string, Set<MemberId>>;
  readonly #added: PhoneRecord[] = [];

  private constructor(records: readonly PhoneRecord[]) {
    this.#holders = new Map();
    for (const record of records) this.#keep(record);
  }

  static async lay(ledger: LedgerView, push: readonly FactBody[]): Promise<PhoneDesk> {
    const phones = new Set(push.flatMap((body) => (isEnrolment(body) ? toldIn(body) : [])));
    return new PhoneDesk(phones.size === 0 ? [] : await ledger.phones([...phones]));
  }

  /** Everybody who ever gave one of these phones. */
  members(): readonly MemberId[] {
    return [...new Set([...this.#holders.values()].flatMap((members) => [...members]))];
  }

  /** Who gave one of the phones before, and perhaps has another by now. */
  holdersOf(phones: readonly string[]): readonly MemberId[] {
    return [...new Set(phones.flatMap((phone) => [...(this.#holders.get(phone) ?? [])]))];
  }

  /** Takes in a fact that counts. */
  take(body: FactBody): void {
    if (!('member' in body) || body.member === undefined) return;
    for (const phone of toldIn(body)) {
      const record = { phone, member: body.member };
      this.#keep(record);
      this.#added.push(record);
    }
  }

  added(): readonly PhoneRecord[] {
    return this.#added;
  }

  #keep({ phone, member }: PhoneRecord): void {
    const holders = this.#holders.get(phone) ?? new Set();
    this.#holders.set(phone, holders.add(member));
  }
}

function isEnrolment({ type }: FactBody): boolean {
  return type === 'member.enrolled';
}

/** A malformed fact may say anything. */
function toldIn(body: FactBody): readonly string[] {
  if (body.type === 'member.enrolled') return phonesIn(body.profile);
  return body.type === 'member.amended' ? phonesIn(body.changes) : [];
}

/** As read into their international form: what could not be read is nobody's for certain. */
export function phonesIn(
  profile: { readonly phones?: Profile['phones'] | null } | undefined,
): readonly string[] {
  const phones: unknown = profile?.phones;
  if (!Array.isArray(phones)) return [];
  return (phones as NonNullable<Profile['phones']>).flatMap((phone) =>
    isKey(phone?.e164) ? [phone.e164] : [],
  );
}
