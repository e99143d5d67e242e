import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder in which this system keeps a program's data of its user. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home = homedir(),
): string {
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Habitue');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Habitue');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'habitue');
}
