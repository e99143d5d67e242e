import { generateKeyPairSync, sign } from 'node:crypto';
import type { Fact } from '#domain/fact/fact.ts';
import {
  KEY_HEADER,
  SIGNATURE_HEADER,
  signatureText,
  signedBytes,
} from '#protocol/signed-request.ts';
import type { SyncRequest } from '#protocol/sync-message.ts';
import { NOON, PaperTill } from '../paper-till.ts';

/** A request as it goes over the wire, which whoever holds the wire may change. */
export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

export async function sendWire(
  endpoint: Answering,
  { method, path, headers, body }: Wire,
): Promise<Response> {
  const carries = method === 'GET' ? {} : { body: new Uint8Array(body) };
  return await endpoint.fetch(
    new Request(`http://localhost${path}`, { method, headers, ...carries }),
  );
}

/** A till on paper with a key of its own: what it sends is signed, and can be looked at before. */
export class SigningTill extends PaperTill {
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  number = NOON;

  /** Signs whatever it is given, as the next request of this till. */
  wire(method: string, path: string, said: Uint8Array | string): Wire {
    this.number += 1;
    const body = typeof said === 'string' ? new TextEncoder().encode(said) : said;
    const asked = { method, path, number: this.number, encoding: '' };
    const key = { key: this.#pair.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    const hex = sign('sha256', signedBytes(asked, body), key).toString('hex');
    const headers = {
      'Content-Type': 'application/json',
      Authorization: this.authorization,
      [SIGNATURE_HEADER]: signatureText({ number: this.number, hex }),
    };
    return { method, path, headers, body };
  }

  /** The same, with the key for an endpoint that does not have it yet. */
  withKey(wire: Wire): Wire {
    return { ...wire, headers: { ...wire.headers, [KEY_HEADER]: this.publicKey } };
  }

  push(facts: readonly Fact[], changes: Partial<SyncRequest> = {}): Wire {
    return this.wire('POST', '/v1/sync', JSON.stringify(this.request(facts, changes)));
  }

  get publicKey(): string {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' });
    const hex = (part: string) => Buffer.from(part, 'base64url').toString('hex');
    return `04${hex(x)}${hex(y)}`;
  }
}
