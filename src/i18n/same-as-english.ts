import type { Language } from '#domain/member/member.ts';
import type { MessageKey } from './message-key.ts';

/** Messages that are rightly the same words as in English; any other likeness is a forgotten one. */
export const sameAsEnglish: Readonly<Record<Exclude<Language, 'en'>, readonly MessageKey[]>> = {
  'zh-Hans': [],
  ja: [],
  fr: ['kit.points'],
  ro: [],
};
