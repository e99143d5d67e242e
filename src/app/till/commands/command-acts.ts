import type { ActId } from '#app/kit/commands.ts';

/** What the till can do on a word now: what is absent makes no sense at the moment. */
export interface CommandActs extends Partial<Readonly<Record<ActId, (() => void) | undefined>>> {
  go(place: string): void;
}

/** Laid out by the till's floor and asked for by its field, which is there before it. */
export interface CommandsAtHand {
  lay(acts: CommandActs): void;
  now(): Promise<CommandActs>;
}

export function commandsAtHand(): CommandsAtHand {
  const first = Promise.withResolvers<CommandActs>();
  let laid: CommandActs | undefined;
  return {
    lay(acts) {
      laid = acts;
      first.resolve(acts);
    },
    now: async () => laid ?? (await first.promise),
  };
}
