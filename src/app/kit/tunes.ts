/** What can be heard, each beside something that is seen. */
export type Sound = 'scanned' | 'unknown' | 'member' | 'refused';

export interface Tone {
  readonly hertz: number;
  /** Seconds after the first. */
  readonly from: number;
  readonly seconds: number;
}

/** A short high tick, two low tones, two that rise, one that is low: told apart without looking. */
export const tunes: Readonly<Record<Sound, readonly Tone[]>> = {
  scanned: [{ hertz: 1760, from: 0, seconds: 0.05 }],
  unknown: [
    { hertz: 220, from: 0, seconds: 0.14 },
    { hertz: 220, from: 0.2, seconds: 0.14 },
  ],
  member: [
    { hertz: 659, from: 0, seconds: 0.09 },
    { hertz: 988, from: 0.1, seconds: 0.14 },
  ],
  refused: [{ hertz: 165, from: 0, seconds: 0.28 }],
};

/** Of the most there is. */
export const gains = { soft: 0.08, loud: 0.5 } as const;

/** What of an audio context a tune is played on. */
export interface Instrument {
  readonly currentTime: number;
  readonly destination: AudioNode;
  createOscillator(): OscillatorNode;
  createGain(): GainNode;
}

const edge = 0.008;

/** Plays it now; the edges are drawn out, or each tone would begin and end with a click. */
export function playTune(instrument: Instrument, sound: Sound, gain: number): void {
  const now = instrument.currentTime;
  for (const { hertz, from, seconds } of tunes[sound]) {
    const [start, end] = [now + from, now + from + seconds];
    const tone = instrument.createOscillator();
    const volume = instrument.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(gain, start + edge);
    volume.gain.setValueAtTime(gain, end - edge);
    volume.gain.linearRampToValueAtTime(0, end);
    tone.connect(volume).connect(instrument.destination);
    tone.start(start);
    tone.stop(end);
  }
}
