import * as v from 'valibot';
import { done, type Result, refused } from '#domain/result.ts';
import { type Call, type Signing, signedCalls } from './signed-call.ts';

/**
 * The line to the endpoint, which may be away in every way a line can be. What does not look like
 * an answer of the endpoint's is no answer: a hotel's log-in page says 200 too.
 */
export interface Line {
  /** What this till signs with, for whoever lets it in; absent where it does not sign. */
  readonly publicKey?: (() => Promise<string>) | undefined;
  ask<Answer>(question: Question<Answer>): Promise<Result<Answer, NoAnswer>>;
  getBytes(path: string, token: string): Promise<Result<Uint8Array<ArrayBuffer>, NoAnswer>>;
  putBytes(path: string, token: string, bytes: Uint8Array): Promise<Result<unknown, NoAnswer>>;
}

export interface Question<Answer> {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly form: v.GenericSchema<unknown, Answer>;
  readonly timeoutMs?: number;
}

export type NoAnswer =
  | { readonly code: 'LINE_DOWN' }
  /** The endpoint itself said no, and why. */
  | { readonly code: 'TURNED_AWAY'; readonly said: string; readonly waitSeconds?: number };

export interface LineOptions {
  /** Where the endpoint is; the page's own origin when absent. */
  readonly endpoint?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Signs what this till says; without it nothing is signed. */
  readonly signing?: Signing | undefined;
}

const TIMEOUT_MS = 15_000;
const BLOCK_TIMEOUT_MS = 60_000;
/** Below this a body is sent as it is. */
const WORTH_PACKING = 1024;

const turnedAway = v.object({ code: v.pipe(v.string(), v.regex(/^[A-Z_]{1,40}$/)) });
const anything: v.GenericSchema<unknown, unknown> = v.unknown();

export function openLine({ endpoint = '', fetch = globalThis.fetch, signing }: LineOptions): Line {
  const within = (timeoutMs: number) => {
    const signal = AbortSignal.timeout(timeoutMs);
    return async ({ path, ...init }: Call) =>
      await fetch(`${endpoint}${path}`, { ...init, signal, cache: 'no-store' });
  };
  const sign = signing && signedCalls(signing);
  const call = (asked: Call, timeoutMs: number) =>
    answered(async () => {
      const send = within(timeoutMs);
      const speaksAsTill = 'Authorization' in asked.headers;
      return sign && speaksAsTill ? await sign(asked, send) : await send(asked);
    });
  return {
    publicKey: signing?.signer.publicKey,
    async ask({ method = 'POST', path, token, body, form, timeoutMs = TIMEOUT_MS }) {
      const packed = body === undefined ? undefined : await packJson(body);
      const headers = { ...packed?.headers, ...authorization(token) };
      const asked = { method, path, headers, body: packed?.bytes ?? null };
      return await call(asked, timeoutMs).then((response) => read(response, form));
    },
    async getBytes(path, token) {
      const asked = { method: 'GET', path, headers: authorization(token), body: null };
      const response = await call(asked, BLOCK_TIMEOUT_MS);
      if (response?.ok !== true) return await read(response, v.never());
      return await down(async () => new Uint8Array(await response.arrayBuffer()));
    },
    async putBytes(path, token, bytes) {
      const packed = await gzip(bytes);
      const headers = { ...packed.headers, ...authorization(token) };
      const asked = { method: 'PUT', path, headers, body: packed.bytes };
      return await read(await call(asked, BLOCK_TIMEOUT_MS), anything);
    },
  };
}

async function answered(ask: () => Promise<Response>): Promise<Response | undefined> {
  const answer = await down(ask);
  return answer.ok ? answer.value : undefined;
}

/** The one edge where the line's failures are caught. */
async function down<Value>(ask: () => Promise<Value>): Promise<Result<Value, NoAnswer>> {
  try {
    return done(await ask());
  } catch {
    return refused({ code: 'LINE_DOWN' });
  }
}

async function read<Answer>(
  response: Response | undefined,
  form: v.GenericSchema<unknown, Answer>,
): Promise<Result<Answer, NoAnswer>> {
  if (response === undefined || response.status >= 500) return refused({ code: 'LINE_DOWN' });
  const body = await down<unknown>(() => response.json());
  if (!body.ok) return body;
  if (response.ok) {
    const answer = v.safeParse(form, body.value);
    return answer.success ? done(answer.output) : refused({ code: 'LINE_DOWN' });
  }
  const said = v.safeParse(turnedAway, body.value);
  if (!said.success) return refused({ code: 'LINE_DOWN' });
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const waits = Number.isFinite(wait) ? { waitSeconds: wait } : {};
  return refused({ code: 'TURNED_AWAY', said: said.output.code, ...waits });
}

interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

async function packJson(body: unknown): Promise<Packed> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const type = { 'Content-Type': 'application/json' };
  if (bytes.length < WORTH_PACKING) return { bytes, headers: type };
  const packed = await gzip(bytes);
  return { bytes: packed.bytes, headers: { ...packed.headers, ...type } };
}

async function gzip(bytes: Uint8Array): Promise<Packed> {
  const packing = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return {
    bytes: new Uint8Array(await new Response(packing).arrayBuffer()),
    headers: { 'Content-Encoding': 'gzip' },
  };
}

function authorization(token: string | undefined): Readonly<Record<string, string>> {
  return token === undefined ? {} : { Authorization: `Device ${token}` };
}
