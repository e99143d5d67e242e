import { expect, test } from 'vitest';
import { capsOf, isMac } from './key-text.ts';

const pc = { mac: false };

test('keys are called what stands on them', () => {
  expect(capsOf({ code: 'F9' }, pc)).toEqual(['F9']);
  expect(capsOf({ key: '?' }, pc)).toEqual(['?']);
  expect(capsOf({ key: 'Escape' }, pc)).toEqual(['Esc']);
  expect(capsOf({ letter: 'z', mod: true }, pc)).toEqual(['Ctrl', 'Z']);
});

test('a Mac has Command where others have Ctrl', () => {
  expect(capsOf({ code: 'KeyK', mod: true }, { mac: true })).toEqual(['⌘', 'K']);
  expect(isMac('MacIntel')).toBe(true);
  expect(isMac('Linux x86_64')).toBe(false);
});

test('a place on the keyboard is called what this layout writes there', () => {
  const written = new Map([['KeyM', ',']]);
  expect(capsOf({ code: 'KeyM' }, { mac: false, written })).toEqual([',']);
  expect(capsOf({ code: 'KeyJ' }, { mac: false, written })).toEqual(['J']);
});
