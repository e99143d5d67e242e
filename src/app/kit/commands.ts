import { paths } from '#app/paths.ts';
import { type Place, waysOf } from './keys.ts';
import { ownKey } from './own-keys.ts';
import { matches, type Shortcut } from './shortcut.ts';

export interface Command {
  /** The act of a place that does the same: they have one key. */
  readonly like?: readonly [place: Place, key: string];
  /** The screen that it leads to; without one it is an act of the till. */
  readonly to?: string;
}

/** What can be asked for by its name in the field of the till, in the order of the list. */
export const commands = {
  park: { like: ['till', 'park'] },
  recall: { like: ['till', 'park'] },
  undo: { like: ['till', 'undo'] },
  enrol: {},
  camera: {},
  giftCard: {},
  voucher: {},
  price: {},
  cash: {},
  split: {},
  findPurchase: {},
  looseReturn: {},
  lastPurchase: {},
  printLast: {},
  shift: { to: paths.shift },
  today: { to: paths.today },
  members: { to: paths.members },
  programme: { to: paths.programme },
  articles: { to: paths.articles },
  clerks: { to: paths.clerks },
  importing: { to: paths.importing },
  device: { to: paths.device },
  display: { to: paths.customerDisplay },
  scanner: { to: paths.scanner },
  printer: { to: paths.printer },
  looks: { to: paths.language },
  pairing: { to: paths.pairing },
  practice: { to: paths.practice },
  help: { like: ['everywhere', 'help'], to: paths.help },
  more: { to: paths.more },
  lock: { like: ['everywhere', 'lock'] },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;

/** What the till itself has to do for a command. */
export type ActId = {
  [Id in CommandId]: (typeof commands)[Id] extends { readonly to: string } ? never : Id;
}[CommandId];

export const commandIds = Object.keys(commands) as readonly CommandId[];

/** The keys in force for a command on this device: most have none until they are given one. */
export function waysOfCommand(id: CommandId): readonly Shortcut[] {
  const command: Command = commands[id];
  if (command.like) return waysOf(...command.like);
  const own = ownKey(keyNameOf(id));
  return own ? [own] : [];
}

/** The command that was given this key, if one was. */
export function commandFor(event: KeyboardEvent): CommandId | undefined {
  return commandIds.find((id) => {
    const own = ownKey(keyNameOf(id));
    return own !== undefined && matches(own, event);
  });
}

/** Under which its key is remembered. */
export function keyNameOf(id: CommandId): string {
  return `command.${id}`;
}
