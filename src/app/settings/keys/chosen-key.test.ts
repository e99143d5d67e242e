import { afterEach, expect, test } from 'vitest';
import { commandFor, commandIds, waysOfCommand } from '#app/kit/commands.ts';
import { keyFor, ownMeaning, waysOf } from '#app/kit/keys.ts';
import { giveKey, setAllKeysBack, setKeyBack } from '#app/kit/own-keys.ts';
import { chosenKey, inTheWay, isWhole, type Struck } from './chosen-key.ts';
import { allActs } from './keyed-acts.ts';

afterEach(setAllKeysBack);

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const struck = (key: string, more: Partial<Struck> = {}): Struck => ({
  ...none,
  ...{ key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key, ...more },
});
const asEvent = (said: Struck) => ({ ...said, isComposing: false, target: null }) as KeyboardEvent;

function choose(name: string, key: string, more: Partial<Struck> = {}) {
  const act = allActs().find((each) => each.name === name);
  if (!act) throw new Error(`nothing is called ${name}`);
  return chosenKey(act, struck(key, more));
}

function give(name: string, key: string, more: Partial<Struck> = {}) {
  const chosen = choose(name, key, more);
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  giveKey(name, chosen.value);
}

test('an act is heard by the key that it was given, until its own is set back', () => {
  give('till.park', 'F4', { shiftKey: true });
  expect(keyFor('till', asEvent(struck('F4', { shiftKey: true })))).toBe('park');
  expect(keyFor('till', asEvent(struck('F4')))).toBeUndefined();
  expect(waysOfCommand('park')).toEqual([{ code: 'F4', shift: true }]);
  setKeyBack('till.park');
  expect(keyFor('till', asEvent(struck('F4')))).toBe('park');
});

test('a command without a key can be given one', () => {
  expect(waysOfCommand('giftCard')).toEqual([]);
  give('command.giftCard', 'g', { ctrlKey: true });
  expect(commandFor(asEvent(struck('g', { ctrlKey: true })))).toBe('giftCard');
  expect(commandFor(asEvent(struck('g')))).toBeUndefined();
});

test.each([
  ['till.park', 'F9', {}, 'TAKEN'],
  ['command.today', 'F9', {}, 'TAKEN'],
  ['today.done', 'c', {}, 'TAKEN'],
  ['line.more', '%', {}, 'TAKEN'],
  ['till.pay', 'k', { ctrlKey: true }, 'TAKEN'],
  ['till.park', 'F5', {}, 'BROWSER'],
  ['till.park', 't', { ctrlKey: true }, 'BROWSER'],
  ['till.park', '1', { ctrlKey: true }, 'BROWSER'],
  ['till.park', 'b', { ctrlKey: true, shiftKey: true }, 'WITH_SHIFT'],
  ['till.park', 'F9', { altKey: true }, 'WITH_ALT'],
  ['till.park', 'F10', { shiftKey: true }, 'BROWSER'],
  ['till.park', 'b', {}, 'TYPED'],
  ['till.park', '!', {}, 'TYPED'],
  ['line.more', '7', {}, 'TYPED'],
  ['till.park', 'Enter', {}, 'LISTS'],
  ['today.next', 'Tab', {}, 'LISTS'],
] as const)('%s cannot have %s %o: %s', (...asked) => {
  const [name, key, more, code] = asked;
  expect(choose(name, key, more)).toMatchObject({ ok: false, refusal: { code } });
});

test('what a place does not hear is free there', () => {
  expect(choose('today.next', 'F9')).toEqual({ ok: true, value: { code: 'F9' } });
  expect(choose('today.next', 'x')).toEqual({ ok: true, value: { code: 'KeyX' } });
  expect(choose('line.less', '_')).toEqual({ ok: true, value: { key: '_', mayRepeat: true } });
  expect(choose('everywhere.help', '!')).toEqual({ ok: true, value: { key: '!' } });
});

test('a key that somebody let go of is free, and one that is taken meanwhile is not', () => {
  give('till.find', 'b', { ctrlKey: true });
  expect(choose('till.pay', 'F2')).toMatchObject({ ok: true });
  give('command.giftCard', 'F2');
  expect(choose('till.pay', 'F2')).toMatchObject({ refusal: { code: 'TAKEN' } });
  const find = allActs().find(({ name }) => name === 'till.find');
  expect(find && inTheWay(find)?.name).toBe('command.giftCard');
});

test('on other alphabets a letter is where the Latin one would be', () => {
  const chosen = choose('till.park', 'и', { code: 'KeyB', ctrlKey: true });
  expect(chosen).toEqual({ ok: true, value: { letter: 'b', mod: true } });
});

test('a sign that was given is kept out of the field, and its own is typed again', () => {
  give('line.more', '*');
  expect([ownMeaning('*'), ownMeaning('+')]).toEqual([true, false]);
});

test('keys that are only held are none yet', () => {
  expect(['Shift', 'Control', 'Alt', 'Meta', 'b'].map((key) => isWhole(struck(key)))).toEqual([
    ...[false, false, false, false, true],
  ]);
});

test('every act and command is listed once', () => {
  const names = allActs().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(waysOf('till', 'pay')).toEqual([{ code: 'F9' }]);
  expect(commandIds.length).toBeGreaterThan(20);
});
