import { useEffect, useEffectEvent } from 'react';
import { commandFor, commands } from '#app/kit/commands.ts';
import type { CommandActs } from './command-acts.ts';

/** Hears the keys that commands of the till were given on this device. */
export function useCommandKeys(acts: CommandActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const id = commandFor(event);
    if (id === undefined || 'to' in commands[id]) return;
    event.preventDefault();
    acts[id as keyof Omit<CommandActs, 'go'>]?.();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
