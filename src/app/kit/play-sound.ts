import { gains, playTune, type Sound } from './tunes.ts';

const restsAfterMs = 3000;

let context: AudioContext | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

/**
 * Opens the device's sound. Where the browser wants a touch for that each time (after a phone call,
 * say), the next touch does it.
 */
export function wake(): void {
  if (context !== undefined || !('AudioContext' in globalThis)) return;
  context = new AudioContext({ latencyHint: 'interactive' });
  const again = () => void rouse();
  for (const touch of ['pointerdown', 'keydown']) {
    addEventListener(touch, again, { capture: true, passive: true });
  }
  restSoon();
}

export async function play(sound: Sound, loudness: keyof typeof gains): Promise<void> {
  wake();
  await rouse();
  if (context?.state !== 'running') return;
  playTune(context, sound, gains[loudness]);
  restSoon();
}

async function rouse(): Promise<void> {
  if (context === undefined || context.state === 'running') return;
  await context.resume();
  restSoon();
}

/** A silent context would keep the tablet's loudspeaker awake all day. */
function restSoon(): void {
  clearTimeout(resting);
  resting = setTimeout(() => void context?.suspend(), restsAfterMs);
}
