import { expect, test } from 'vitest';
import { readChoice } from './printer-choice.ts';

test('what is kept is read as far as it is known, and a device without it asks the system', () => {
  const usual = { way: 'dialog', tongue: 'esc-pos', drawer: false };
  expect(readChoice(null)).toEqual(usual);
  expect(readChoice('{"way":"usb","tongue":"star-prnt","drawer":true}')).toEqual({
    ...{ way: 'usb', tongue: 'star-prnt', drawer: true },
  });
  for (const odd of ['', 'null', '7', '{"way":"pigeon","drawer":"yes"}', '{']) {
    expect(readChoice(odd)).toEqual(usual);
  }
});
