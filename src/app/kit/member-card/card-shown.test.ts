import { beforeAll, expect, test } from 'vitest';
import type { Card } from '#domain/member/card.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { formatIn } from '#i18n/format.ts';
import { languages } from '#i18n/language.ts';
import { sayIn } from '#i18n/say.ts';
import { programmeWords } from '../handbook/programme-words.ts';
import type { Voice } from '../promise/voice.ts';
import { cardShown } from './card-shown.ts';

const programme = { ...houseProgramme('EUR'), version: 3, effectiveFrom: '2026-03-01' };
const rules = { programme, earlier: [], boutique: 'Atelier Rue Basse' };

const card: Card = {
  ...{ member: 'm1', number: '2000100000014' },
  profile: { name: '佐藤 美咲', nameLanguage: 'ja', note: 'likes silk' },
  ...{ enrolledOn: '2025-01-01', enrolledBy: 'noor', enrolledAt: 'shop', consents: [], debt: 0 },
  ...{ lots: [], used: [], contacts: [], putOff: {} },
  purchases: [{ id: 'p', day: '2026-02-01', netMinor: 5_000_00, firstMinor: 5_000_00 }],
  bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
};

const voices: Voice[] = [];
beforeAll(async () => {
  for (const language of languages) {
    const format = formatIn(language, { currency: 'EUR', country: 'FR' });
    voices.push({ say: await sayIn(language), format, language, today: '2026-11-23' });
  }
});

test('the terms on her card are the words of the handbook, in her language, with their day', () => {
  for (const voice of voices) {
    const { terms } = cardShown(card, rules, voice);
    const handbook = programmeWords(programme, voice);
    expect(terms.sections).toEqual(handbook.filter(({ passages }) => passages.length > 0));
    expect(terms.since).toContain('3');
    expect(terms.since).toContain('2026');
  }
});

test('the front says whose it is, how she stands and her number, and nothing else of her', () => {
  const [english] = voices;
  if (!english) throw new Error('No voice.');
  const { terms: _, ...front } = cardShown(card, rules, english);
  expect(front).toEqual({
    ...{ boutique: 'Atelier Rue Basse', number: '2000100000014' },
    ...{ name: '佐藤 美咲', nameLanguage: 'ja' },
    tier: { name: 'VIP', rank: 1 },
  });
  const newcomer = { ...card, purchases: [], profile: {} };
  expect(cardShown(newcomer, rules, english)).toMatchObject({
    ...{ name: '', tier: { name: 'Member', rank: 0 } },
  });
});
