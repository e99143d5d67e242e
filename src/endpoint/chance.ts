import { randomBytes } from 'node:crypto';

/** Where random bytes come from; a test hands in its own. */
export type Chance = (bytes: number) => Uint8Array;

export const realChance: Chance = (bytes) => randomBytes(bytes);

/** A name nobody else has: 128 random bits as hex. */
export function newId(chance: Chance): string {
  return Buffer.from(chance(16)).toString('hex');
}

/** So many letters, each as likely as any other. */
export function randomLetters(chance: Chance, letters: string, count: number): string {
  const most = 256 - (256 % letters.length);
  let drawn = '';
  while (drawn.length < count) {
    for (const byte of chance(count)) {
      if (byte < most && drawn.length < count) drawn += letters.charAt(byte % letters.length);
    }
  }
  return drawn;
}
