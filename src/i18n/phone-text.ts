/**
 * A phone number as people of its country write it, and international elsewhere. The groups are
 * those of mobile numbers, which is what is asked at a till; any other length stays international.
 */
interface Habit {
  readonly code: string;
  readonly trunk: string;
  readonly groups: readonly number[];
  readonly join: string;
}

const habits: Readonly<Record<string, Habit>> = {
  FR: { code: '33', trunk: '0', groups: [2, 2, 2, 2, 2], join: ' ' },
  RO: { code: '40', trunk: '0', groups: [4, 3, 3], join: ' ' },
  GB: { code: '44', trunk: '0', groups: [5, 6], join: ' ' },
  JP: { code: '81', trunk: '0', groups: [3, 4, 4], join: '-' },
  CN: { code: '86', trunk: '', groups: [3, 4, 4], join: ' ' },
};

const gap = '\u00A0';

/** `+33612345678` in a French shop is "06 12 34 56 78", in another one "+33 6 12 34 56 78". */
export function phoneText(e164: string, shopCountry: string): string {
  const [country, habit] = Object.entries(habits).find(([, { code }]) =>
    e164.startsWith(`+${code}`),
  ) ?? [undefined, undefined];
  if (habit === undefined) return e164;
  const national = habit.trunk + e164.slice(habit.code.length + 1);
  const groups = grouped(national, habit.groups);
  if (groups === undefined) return e164;
  if (country === shopCountry) return joined(groups, habit.join);
  const abroad = [groups[0]?.slice(habit.trunk.length) ?? '', ...groups.slice(1)];
  return joined([`+${habit.code}`, ...abroad], ' ');
}

/** Only the last four figures: enough to tell two people apart, too little to call. */
export function maskedPhoneText(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `••${gap}${digits.slice(-4, -2)}${gap}${digits.slice(-2)}`;
}

function grouped(digits: string, sizes: readonly number[]): string[] | undefined {
  if (digits.length !== sizes.reduce((sum, size) => sum + size, 0)) return undefined;
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return digits.slice(from - size, from);
  });
}

function joined(groups: readonly string[], join: string): string {
  return groups.join(join === ' ' ? gap : join);
}
