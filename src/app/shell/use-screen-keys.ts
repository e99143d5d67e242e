import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { commandFor, commands } from '../kit/commands.ts';

/** Hears, on every screen, the keys that screens were given on this device. */
export function useScreenKeys(): void {
  const navigate = useNavigate();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const id = commandFor(event);
    const command = id && commands[id];
    if (!command || !('to' in command)) return;
    event.preventDefault();
    void navigate(command.to);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
