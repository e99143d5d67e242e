import type { CommandId } from '#app/kit/commands.ts';
import type { Shortcut } from '#app/kit/shortcut.ts';

export interface FoundCommand {
  readonly id: CommandId;
  /** The keys that do the same. */
  readonly ways: readonly Shortcut[];
  readonly act: () => void;
}
