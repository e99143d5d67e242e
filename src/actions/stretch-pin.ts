import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import type { ClerkChanged } from '#domain/fact/fact.ts';

export type StretchedPin = ClerkChanged['pin'];

const rounds = 50_000;
const saltLength = 16;

/** Four figures and nothing else; what another script writes as figures is read as such. */
export function readPin(typed: string): string | undefined {
  const pin = typed.normalize('NFKC').trim();
  return /^\d{4}$/.test(pin) ? pin : undefined;
}

/** Ten thousand PINs are soon tried: this keeps one from being read off, and protects no data. */
export async function stretchPin(pin: string): Promise<StretchedPin> {
  const salt = bytesToHex(randomBytes(saltLength));
  return { salt, hash: await stretched(pin, salt, rounds), rounds };
}

export async function isPin(pin: string, kept: StretchedPin): Promise<boolean> {
  return (await stretched(pin, kept.salt, kept.rounds)) === kept.hash;
}

async function stretched(pin: string, salt: string, c: number): Promise<string> {
  return bytesToHex(await pbkdf2Async(sha256, pin, hexToBytes(salt), { c, dkLen: 32 }));
}
