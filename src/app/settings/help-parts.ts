import { foundIn } from '#app/kit/found-in.ts';
import { type Place, places } from '#app/kit/keys.ts';
import type { Say } from '#i18n/say.ts';
import { actsOf, commandActs, type KeyedAct } from './keys/keyed-acts.ts';

export interface HelpPart {
  readonly title: string;
  readonly how?: string;
  readonly rows: readonly HelpRow[];
}

export interface HelpRow {
  readonly text: string;
  readonly act: KeyedAct;
}

/** All that help says, or of it the rows in which every word is found that was sought. */
export function helpParts(say: Say, sought: string): readonly HelpPart[] {
  const words = sought.split(/\s+/).filter((word) => word !== '');
  const parts = [...places.map((place) => keysOf(place, say)), named(say)];
  return parts
    .map((part) => {
      const fits = ({ text }: HelpRow) =>
        words.every((word) => foundIn(text, word) ?? foundIn(part.title, word));
      return { ...part, rows: part.rows.filter(fits) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function keysOf(place: Place, say: Say): HelpPart {
  return { title: say(`help.keys.${place}`), rows: rowsOf(actsOf(place), say) };
}

function named(say: Say): HelpPart {
  const rows = rowsOf(commandActs(), say);
  return { title: say('help.commands'), how: say('help.commands.how'), rows };
}

function rowsOf(acts: readonly KeyedAct[], say: Say): readonly HelpRow[] {
  return acts.map((act) => ({ text: say(act.text), act }));
}
