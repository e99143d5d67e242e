import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { commandFor, commands } from '../kit/commands.ts';
import { keyFor } from '../kit/keys.ts';
import { paths } from '../paths.ts';

/**
 * Hears, on every screen, the keys that screens were given on this device, and the one for the
 * field of the till: from elsewhere it leads there.
 */
export function useScreenKeys(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (pathname !== paths.sell && keyFor('till', event) === 'find') {
      event.preventDefault();
      return void navigate(paths.sell);
    }
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
