import {
  KEY_HEADER,
  SIGNATURE_HEADER,
  signatureText,
  signedBytes,
  WANTS_HEADER,
  WANTS_KEY,
} from '#protocol/signed-request.ts';
import type { Signer } from './device-key.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export interface Signing {
  readonly signer: Signer;
  readonly now: () => number;
}

/** The first, one that brings the key, and one more where another tab was quicker. */
const MOST_TRIES = 3;

/**
 * Sends requests signed, each with a number above the last. An endpoint that has no key of this
 * till asks for it; one that heard a higher number, from another tab or before the clock was set
 * back, says so: both are asked once more.
 */
export function signedCalls({ signer, now }: Signing) {
  let last = 0;
  return async (call: Call, send: (call: Call) => Promise<Response>): Promise<Response> => {
    let withKey = false;
    for (let tries = 1; ; tries += 1) {
      last = Math.max(now(), last + 1);
      const response = await send(await signed(call, { signer, number: last, withKey }));
      const wants = response.status === 401 ? response.headers.get(WANTS_HEADER) : null;
      if (wants === null || tries === MOST_TRIES) return response;
      if (wants === WANTS_KEY) withKey = true;
      else last = Math.max(last, Number(wants) || 0);
    }
  };
}

interface How {
  readonly signer: Signer;
  readonly number: number;
  readonly withKey: boolean;
}

async function signed(call: Call, { signer, number, withKey }: How): Promise<Call> {
  const { method, path, headers, body } = call;
  const encoding = headers['Content-Encoding'] ?? '';
  const bytes = signedBytes({ method, path, number, encoding }, body ?? new Uint8Array());
  const signature = signatureText({ number, hex: await signer.sign(bytes) });
  const key = withKey ? { [KEY_HEADER]: await signer.publicKey() } : {};
  return { ...call, headers: { ...headers, ...key, [SIGNATURE_HEADER]: signature } };
}
