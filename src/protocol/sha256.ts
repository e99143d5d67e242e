import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** As hex, and at once: inside a transaction nothing may be waited for. */
export function sha256Now(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
