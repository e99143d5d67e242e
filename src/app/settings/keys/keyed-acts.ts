import {
  type CommandId,
  commandIds,
  commands,
  keyNameOf,
  waysOfCommand,
} from '#app/kit/commands.ts';
import { keys, type Place, places, waysOf } from '#app/kit/keys.ts';
import type { Shortcut } from '#app/kit/shortcut.ts';
import type { MessageKey } from '#i18n/message-key.ts';

/** Something that has a key or may be given one, as help lists it. */
export interface KeyedAct {
  /** Under which its key is remembered. */
  readonly name: string;
  readonly text: MessageKey;
  readonly ways: readonly Shortcut[];
  /** Its own, as long as it was given no other. */
  readonly usual: readonly Shortcut[];
  readonly heard: Place;
  /** Lists and fields are worked with these, whatever the app. */
  readonly isFixed: boolean;
  /** A command that is an act of a place has that one's key, and is given another there. */
  readonly isLike: boolean;
  /** Held down it goes on. */
  readonly mayRepeat: boolean;
}

export function actsOf(place: Place): readonly KeyedAct[] {
  return Object.entries<readonly Shortcut[]>(keys[place]).map(([key, usual]) => ({
    name: `${place}.${key}`,
    text: `help.keys.${place}.${key}` as MessageKey,
    ...{ ways: waysOf(place, key), usual, heard: place },
    isFixed: place === 'field' || key === 'close',
    isLike: false,
    mayRepeat: usual.some(({ mayRepeat }) => mayRepeat),
  }));
}

export function commandActs(): readonly KeyedAct[] {
  return commandIds.map((id) => ({
    name: keyNameOf(id),
    text: `help.command.${id}`,
    ...{ ways: waysOfCommand(id), usual: [], heard: heardAt(id) },
    ...{ isFixed: false, isLike: 'like' in commands[id], mayRepeat: false },
  }));
}

/** A screen is led to from everywhere. */
function heardAt(id: CommandId): Place {
  return 'to' in commands[id] ? 'everywhere' : 'till';
}

export function allActs(): readonly KeyedAct[] {
  return [...places.flatMap(actsOf), ...commandActs().filter(({ isLike }) => !isLike)];
}
