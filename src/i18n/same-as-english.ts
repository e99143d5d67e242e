import type { Language } from '#domain/member/member.ts';
import type { MessageKey } from './message-key.ts';

/** Messages that are rightly the same words as in English; any other likeness is a forgotten one. */
export const sameAsEnglish: Readonly<Record<Exclude<Language, 'en'>, readonly MessageKey[]>> = {
  'zh-Hans': [],
  ja: ['till.consent.sms'],
  fr: [
    'kit.points',
    'till.consent.email',
    'till.consent.sms',
    'till.enrol.email',
    'till.found.articles',
    'till.notPoints',
    'till.reckoning',
    'till.said.total',
    'till.tiles',
    'till.total',
    'till.total.points',
  ],
  ro: [
    'till.consent.email',
    'till.consent.sms',
    'till.enrol.email',
    'till.pay.card',
    'till.pay.exact',
    'till.said.total',
    'till.total',
  ],
};
