import { paths } from '#app/paths.ts';
import { keys } from './keys.ts';
import type { Shortcut } from './shortcut.ts';

export interface Command {
  /** What does the same without the list. */
  readonly keys?: readonly Shortcut[];
  /** The screen that it leads to; without one it is an act of the till. */
  readonly to?: string;
}

/** What can be asked for by its name in the field of the till, in the order of the list. */
export const commands = {
  park: { keys: keys.till.park },
  recall: { keys: keys.till.park },
  undo: { keys: keys.till.undo },
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
  help: { keys: keys.everywhere.help, to: paths.help },
  more: { to: paths.more },
  lock: { keys: keys.everywhere.lock },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;

/** What the till itself has to do for a command. */
export type ActId = {
  [Id in CommandId]: (typeof commands)[Id] extends { readonly to: string } ? never : Id;
}[CommandId];

export const commandIds = Object.keys(commands) as readonly CommandId[];
