import { expect, test } from 'vitest';
import { ownScript } from './trusted-script.ts';

const base = 'https://till.example/members';

test('the service worker and the files of the build may start', () => {
  for (const url of ['/sw.js', '/assets/search-a1B2.js', 'https://till.example/assets/w.js']) {
    expect(ownScript(url, base)).toBe(url);
  }
});

test('nothing else may, wherever it comes from', () => {
  for (const url of [
    'https://evil.example/sw.js',
    '//evil.example/assets/w.js',
    '/v1/sync',
    '/sw.js/../v1/x',
    'data:text/javascript,1',
    'blob:https://till.example/1',
  ]) {
    expect(() => ownScript(url, base), url).toThrow();
  }
});
