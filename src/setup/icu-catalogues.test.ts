import { expect, test } from 'vitest';
import { compileCatalogue } from './icu-catalogues.ts';

test('a message with a plural becomes tokens, a plain one stays text', () => {
  const source = '{"a.plain":"Today","a.due":"{n, plural, one {# call} other {# calls}}"}';
  const compiled = compileCatalogue(source, 'en/a.json');
  expect(compiled['a.plain']).toEqual(['Today']);
  expect(compiled['a.due']).toEqual([
    ['n', 'plural', { one: ['#', ' call'], other: ['#', ' calls'] }],
  ]);
});

test('a malformed message names its catalogue and its key', () => {
  expect(() => compileCatalogue('{"a.b":"{n, plural, one {#"}', 'fr/a.json')).toThrow(
    /fr\/a\.json.*"a\.b"/,
  );
});
