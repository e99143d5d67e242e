import type camera from './en/camera.json';
import type display from './en/display.json';
import type firstrun from './en/firstrun.json';
import type help from './en/help.json';
import type importing from './en/import.json';
import type kit from './en/kit.json';
import type members from './en/members.json';
import type money from './en/money.json';
import type programme from './en/programme.json';
import type settings from './en/settings.json';
import type shell from './en/shell.json';
import type shift from './en/shift.json';
import type till from './en/till.json';
import type today from './en/today.json';

/** Every sentence the screens can say, named after the room that says it. */
export type MessageKey =
  | keyof typeof camera
  | keyof typeof display
  | keyof typeof firstrun
  | keyof typeof help
  | keyof typeof importing
  | keyof typeof kit
  | keyof typeof members
  | keyof typeof money
  | keyof typeof programme
  | keyof typeof settings
  | keyof typeof shell
  | keyof typeof shift
  | keyof typeof till
  | keyof typeof today;
