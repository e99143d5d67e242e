import { expect, test } from 'vitest';
import { keyActOf } from './key-act.ts';

const pressed = (code: string, more: Partial<KeyboardEvent> = {}) =>
  keyActOf({ code, target: null, ...more } as KeyboardEvent);

test('the place of the key counts, not what the layout writes there', () => {
  expect(pressed('KeyJ', { key: 'о' })).toBe('next');
  expect(['KeyK', 'KeyC', 'KeyM', 'KeyD', 'KeyL', 'KeyZ'].map((code) => pressed(code))).toEqual([
    'before',
    'call',
    'message',
    'done',
    'later',
    'undo',
  ]);
  expect(pressed('KeyX')).toBeUndefined();
});

test('a key with Ctrl, a held one, and one that composes a character mean nothing here', () => {
  expect(pressed('KeyC', { ctrlKey: true })).toBeUndefined();
  expect(pressed('KeyD', { repeat: true })).toBeUndefined();
  expect(pressed('KeyD', { isComposing: true })).toBeUndefined();
});
