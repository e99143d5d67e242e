import { type CommandId, commandIds, commands, waysOfCommand } from '#app/kit/commands.ts';
import { foundIn } from '#app/kit/found-in.ts';
import { learnTheRest, speech } from '#i18n/speech.ts';
import type { CommandActs } from './command-acts.ts';
import type { FoundCommand } from './found-command.ts';

/** The commands that can be followed now, by words of their names or of their English ones. */
export async function findCommands(
  text: string,
  acts: CommandActs,
): Promise<readonly FoundCommand[]> {
  await learnTheRest();
  const { say } = speech();
  const words = text.split(' ').filter((word) => word !== '');
  return commandIds.flatMap((id) => {
    const name = say(`help.command.${id}`);
    const act = actOf(id, acts);
    const called = words.every((word) => foundIn(name, word) ?? foundIn(id, word));
    return act && called ? [{ id, act, ways: waysOfCommand(id) }] : [];
  });
}

function actOf(id: CommandId, acts: CommandActs): (() => void) | undefined {
  const command = commands[id];
  if ('to' in command) return () => acts.go(command.to);
  return acts[id as keyof CommandActs] as (() => void) | undefined;
}
