import type { Phone } from '#domain/member/member.ts';

export type Platform = 'apple' | 'other';

/** Only what a telephone dials: figures, and the plus in front. */
export function dialled({ e164, typed }: Phone): string {
  if (e164 !== undefined) return e164;
  const plain = typed.normalize('NFKC').replace(/[^\d+]/g, '');
  return plain.slice(0, 1) + plain.slice(1).replace(/\+/g, '');
}

export function telLink(phone: Phone): string {
  return `tel:${dialled(phone)}`;
}

/** Apple's phones take the text after `&`, all others after `?`. */
export function smsLink(phone: Phone, text: string, platform: Platform): string {
  const mark = platform === 'apple' ? '&' : '?';
  return `sms:${dialled(phone)}${mark}body=${encodeURIComponent(text)}`;
}

export function platformOf(userAgent: string): Platform {
  return /iPhone|iPad|iPod|Macintosh/.test(userAgent) ? 'apple' : 'other';
}
