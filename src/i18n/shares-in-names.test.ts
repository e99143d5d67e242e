import { expect, test } from 'vitest';
import { readyMade } from '#domain/programme/ready-made-models.ts';
import { percentText } from './amount-text.ts';
import { languages } from './language.ts';

test('a ready-made programme writes a share as its language does', () => {
  const models = JSON.stringify(readyMade('EUR', '2026-11-23'));
  for (const language of languages) {
    const named = [...models.matchAll(new RegExp(`"${language}":"([^"]*)"`, 'g'))];
    const shares = named.flatMap(([, text = '']) => text.match(/\d+\s*%/g) ?? []);
    const asWritten = shares.map((share) =>
      percentText(Number.parseInt(share, 10) * 100, language),
    );
    expect(shares, language).toEqual(asWritten);
    if (language !== 'zh-Hans') expect(shares.length, language).toBeGreaterThan(0);
  }
});
