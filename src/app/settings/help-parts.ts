import { commandIds, commands } from '#app/kit/commands.ts';
import { foundIn } from '#app/kit/found-in.ts';
import { keys, type Place } from '#app/kit/keys.ts';
import type { Shortcut } from '#app/kit/shortcut.ts';
import type { MessageKey } from '#i18n/message-key.ts';
import type { Say } from '#i18n/say.ts';

export interface HelpPart {
  readonly title: string;
  readonly how?: string;
  readonly rows: readonly HelpRow[];
}

export interface HelpRow {
  readonly text: string;
  readonly ways: readonly Shortcut[];
}

/** All that help says, or of it the rows in which every word is found that was sought. */
export function helpParts(say: Say, sought: string): readonly HelpPart[] {
  const words = sought.split(/\s+/).filter((word) => word !== '');
  const parts = [...(Object.keys(keys) as Place[]).map((place) => keysOf(place, say)), named(say)];
  return parts
    .map((part) => {
      const fits = ({ text }: HelpRow) =>
        words.every((word) => foundIn(text, word) ?? foundIn(part.title, word));
      return { ...part, rows: part.rows.filter(fits) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function keysOf(place: Place, say: Say): HelpPart {
  const rows = Object.entries<readonly Shortcut[]>(keys[place]).map(([key, ways]) => ({
    text: say(`help.keys.${place}.${key}` as MessageKey),
    ways,
  }));
  return { title: say(`help.keys.${place}`), rows };
}

function named(say: Say): HelpPart {
  const rows = commandIds.map((id) => {
    const command = commands[id];
    return { text: say(`help.command.${id}`), ways: 'keys' in command ? command.keys : [] };
  });
  return { title: say('help.commands'), how: say('help.commands.how'), rows };
}
