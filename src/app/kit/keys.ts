import { ownKey } from './own-keys.ts';
import { matches, type Shortcut } from './shortcut.ts';

/**
 * Every key that means something, by where it is heard. Those who hear keys ask here, and so does
 * the help that lists them: neither can say what the other does not.
 */
export const keys = {
  everywhere: {
    help: [{ key: '?' }, { code: 'F1' }],
    close: [{ key: 'Escape', whileTyping: true }],
    lock: [{ code: 'F10' }],
  },
  till: {
    find: [{ code: 'F2' }, { key: '/' }, { code: 'KeyK', mod: true }],
    pay: [{ code: 'F9' }],
    payNow: [{ key: 'Enter', mod: true }],
    points: [{ code: 'F6' }],
    why: [{ code: 'F8' }],
    detach: [{ code: 'F3' }],
    park: [{ code: 'F4' }],
    undo: [{ letter: 'z', mod: true, mayRepeat: true }],
  },
  field: {
    take: [{ key: 'Enter', whileTyping: true }],
    down: [{ key: 'ArrowDown', whileTyping: true, mayRepeat: true }],
    up: [{ key: 'ArrowUp', whileTyping: true, mayRepeat: true }],
    commands: [{ key: '>', whileTyping: true }],
  },
  line: {
    more: [{ key: '+', mayRepeat: true }],
    less: [{ key: '-', mayRepeat: true }],
    price: [{ key: '%' }],
    remove: [{ key: 'Delete' }, { key: 'Backspace' }],
  },
  today: {
    next: [{ code: 'KeyJ' }],
    before: [{ code: 'KeyK' }],
    call: [{ code: 'KeyC' }],
    message: [{ code: 'KeyM' }],
    done: [{ code: 'KeyD' }],
    later: [{ code: 'KeyL' }],
    undo: [{ code: 'KeyZ' }],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly Shortcut[]>>>>;

export type Place = keyof typeof keys;

export const places = Object.keys(keys) as readonly Place[];

export type KeyOf<At extends Place> = At extends Place ? keyof (typeof keys)[At] & string : never;

/** The keys in force for an act on this device: its own, or the one that it was given. */
export function waysOf(place: Place, key: string): readonly Shortcut[] {
  const own = ownKey(`${place}.${key}`);
  if (own) return [own];
  const here: Readonly<Record<string, readonly Shortcut[]>> = keys[place];
  return here[key] ?? [];
}

/** What the event means at that place, if anything. */
export function keyFor<At extends Place>(at: At, event: KeyboardEvent): KeyOf<At> | undefined {
  const found = Object.keys(keys[at]).find((key) =>
    waysOf(at, key).some((way) => matches(way, event)),
  );
  return found as KeyOf<At> | undefined;
}

/** Characters that mean something by themselves where no text is typed. */
export function ownMeaning(character: string): boolean {
  return places
    .flatMap((place) => Object.keys(keys[place]).flatMap((key) => waysOf(place, key)))
    .some(({ key, whileTyping }) => key === character && whileTyping !== true);
}
