import { expect, test } from 'vitest';
import { matches, type Shortcut } from './shortcut.ts';

const none = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (shortcut: Shortcut, event: object) =>
  matches(shortcut, { ...none, isComposing: false, ...event } as KeyboardEvent);
const inField = { target: { tagName: 'INPUT' } };

test('a letter is a place on the keyboard, whatever the layout makes of it', () => {
  expect(pressed({ code: 'KeyK', mod: true }, { code: 'KeyK', key: 'л', ctrlKey: true })).toBe(
    true,
  );
  expect(pressed({ code: 'KeyK', mod: true }, { code: 'KeyK', key: 'k', metaKey: true })).toBe(
    true,
  );
  expect(pressed({ code: 'KeyK', mod: true }, { code: 'KeyK', key: 'k' })).toBe(false);
  expect(pressed({ code: 'KeyD' }, { code: 'KeyD', ctrlKey: true })).toBe(false);
});

test('a sign is a character, wherever the layout has it', () => {
  expect(pressed({ key: '?' }, { key: '?', code: 'Comma', shiftKey: true })).toBe(true);
  expect(pressed({ key: '/' }, { key: '/', code: 'Period', shiftKey: true })).toBe(true);
});

test('single keys rest while a text is typed; function keys and Ctrl do not', () => {
  expect(pressed({ code: 'KeyD' }, { code: 'KeyD', ...inField })).toBe(false);
  expect(pressed({ code: 'F9' }, { code: 'F9', ...inField })).toBe(true);
  expect(pressed({ code: 'KeyZ', mod: true }, { code: 'KeyZ', ctrlKey: true, ...inField })).toBe(
    true,
  );
});

test('a key that serves an input method, repeats or was answered already does nothing', () => {
  expect(pressed({ code: 'F9' }, { code: 'F9', isComposing: true })).toBe(false);
  expect(pressed({ code: 'F9' }, { code: 'F9', keyCode: 229 })).toBe(false);
  expect(pressed({ code: 'F9' }, { code: 'F9', repeat: true })).toBe(false);
  expect(pressed({ code: 'F9' }, { code: 'F9', defaultPrevented: true })).toBe(false);
  expect(pressed({ code: 'F9', mayRepeat: true }, { code: 'F9', repeat: true })).toBe(true);
});

test('a letter that acts as everywhere else is where the layout has it', () => {
  const undo = { letter: 'z', mod: true };
  expect(pressed(undo, { code: 'KeyW', key: 'z', ctrlKey: true })).toBe(true);
  expect(pressed(undo, { code: 'KeyZ', key: 'w', ctrlKey: true })).toBe(false);
  expect(pressed(undo, { code: 'KeyZ', key: 'я', ctrlKey: true })).toBe(true);
  expect(pressed(undo, { code: 'KeyZ', key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
});
