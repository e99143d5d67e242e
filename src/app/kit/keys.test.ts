import { expect, test } from 'vitest';
import { keyFor, keys, ownMeaning, type Place } from './keys.ts';
import type { Shortcut } from './shortcut.ts';

const none = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const struck = (at: Place, event: object) =>
  keyFor(at, { ...none, isComposing: false, target: null, ...event } as KeyboardEvent);

test('in the list of people the place of the key counts, not what the layout writes there', () => {
  expect(struck('today', { code: 'KeyJ', key: 'о' })).toBe('next');
  const people = ['KeyK', 'KeyC', 'KeyM', 'KeyD', 'KeyL', 'KeyZ'];
  expect(people.map((code) => struck('today', { code }))).toEqual([
    'before',
    'call',
    'message',
    'done',
    'later',
    'undo',
  ]);
  expect(struck('today', { code: 'KeyX' })).toBeUndefined();
});

test('a key with Ctrl, a held one, and one that composes a character mean nothing there', () => {
  expect(struck('today', { code: 'KeyC', ctrlKey: true })).toBeUndefined();
  expect(struck('today', { code: 'KeyD', repeat: true })).toBeUndefined();
  expect(struck('today', { code: 'KeyD', isComposing: true })).toBeUndefined();
});

test('plus and minus held down go on counting pieces', () => {
  expect(struck('line', { key: '+', code: 'BracketRight', repeat: true })).toBe('more');
  expect(struck('line', { key: 'Delete', repeat: true })).toBeUndefined();
});

test('no two acts of a place, or of a place and everywhere, hear the same key', () => {
  const written = (ways: readonly Shortcut[]) =>
    ways.map((way) => [way.code, way.key, way.letter, way.mod].join('|'));
  const everywhere = Object.values(keys.everywhere).flatMap(written);
  for (const [place, acts] of Object.entries(keys)) {
    const here = Object.values<readonly Shortcut[]>(acts).flatMap(written);
    const heard = place === 'everywhere' ? here : [...here, ...everywhere];
    expect(new Set(heard).size, place).toBe(heard.length);
  }
});

test('a character that acts by itself is not led into the field, any other is', () => {
  expect(['+', '-', '/', '?', '%'].every(ownMeaning)).toBe(true);
  expect(['a', '4', '>', ';'].some(ownMeaning)).toBe(false);
});
