import type { TillDatabase } from '#storage/database.ts';
import { type DeviceKey, readLine, writeLine } from './line-rows.ts';

/** Signs as this device; without one, requests go unsigned. */
export interface Signer {
  /** Its public half, as hex. */
  publicKey(): Promise<string>;
  /** r and s, as hex. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const HASH = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * The key of this device, made the first time it is needed: what signs cannot be read, not even
 * here. A page that came over a bare line from another machine has no means to make one.
 */
export function deviceSigner(db: TillDatabase): Signer | undefined {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  let known: Promise<DeviceKey> | undefined;
  const key = () => {
    known ??= ownKey(db);
    return known;
  };
  return {
    publicKey: async () => (await key()).publicKey,
    async sign(bytes) {
      const { privateKey } = await key();
      return hex(await crypto.subtle.sign(HASH, privateKey, bytes));
    },
  };
}

/** Another tab may have made one in the meantime: the first that was written down is ours. */
async function ownKey(db: TillDatabase): Promise<DeviceKey> {
  const there = await readLine(db, 'deviceKey');
  if (there !== undefined) return there;
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const publicKey = hex(await crypto.subtle.exportKey('raw', pair.publicKey));
  const made: DeviceKey = { privateKey: pair.privateKey, publicKey };
  return await db.transaction('rw', db.line, async () => {
    const first = await readLine(db, 'deviceKey');
    if (first === undefined) await writeLine(db, 'deviceKey', made);
    return first ?? made;
  });
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
