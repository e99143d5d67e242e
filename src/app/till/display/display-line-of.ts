import { openDisplayChannel } from '#app/kit/display/display-channel.ts';
import { type DisplayLine, openDisplayLine } from './display-line.ts';

const lines = new Map<string, DisplayLine>();

/** The one line of this tab to the display of its till. */
export function displayLineOf(till: string, newId: () => string): DisplayLine {
  const open = lines.get(till);
  if (open) return open;
  const line = openDisplayLine({
    channel: openDisplayChannel(till),
    tab: newId(),
    after(ms, act) {
      const wait = setTimeout(act, ms);
      return () => clearTimeout(wait);
    },
  });
  lines.set(till, line);
  addEventListener('pagehide', line.sayGoodbye);
  return line;
}
