import type { Profile } from '#domain/member/member.ts';
import { maskedPhoneText } from '#i18n/phone-text.ts';

/**
 * What others may read of her name over her shoulder: what she wishes to be called, else the first
 * word of a name in letters, or the first character of one that is written together. "Marie Dubois"
 * is "Marie", 佐藤 美咲 is "佐••"; without a name two pairs of her phone's figures.
 */
export function shownName({ callName, name, phones }: Profile): string {
  if (callName) return callName;
  if (name) return masked(name.trim());
  const phone = phones?.[0];
  return phone ? maskedPhoneText(phone.e164 ?? phone.typed) : '';
}

function masked(name: string): string {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) {
    return name.split(/\s+/)[0] ?? '';
  }
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name);
  return `${first?.segment ?? ''}••`;
}
