import { gzipSync } from 'node:zlib';
import { KEY_HEADER, SIGNATURE_HEADER } from '#protocol/signed-request.ts';
import type { SigningTill, Wire } from './signing-till.ts';

/** What a forger has: a genuine request that was caught on its way, and what was sent before. */
export interface Caught {
  /** Never heard by the endpoint: it would count, as it is. */
  readonly fresh: Wire;
  /** Heard once. */
  readonly heard: readonly Wire[];
  /** Of another till of the boutique, fresh as well. */
  readonly other: Wire;
  /** A till that the forger has in hand, with its key. */
  readonly own: SigningTill;
  /** A key that no till of the boutique has. */
  readonly stranger: SigningTill;
}

/** From 0 up to, but not, 1; the same for the same seed. */
export type Random = () => number;

export type Forger = (caught: Caught, random: Random) => Wire;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const below = (random: Random, most: number) => Math.floor(random() * most);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (wire: Wire) => new TextDecoder().decode(wire.body);

/** Each way to forge a request, by its name. Every one must be turned away. */
export const forgers: Readonly<Record<string, Forger>> = {
  'one bit of the body': ({ fresh }, random) => {
    const body = new Uint8Array(fresh.body);
    const at = below(random, body.length);
    body[at] = (body[at] ?? 0) ^ (1 << below(random, 8));
    return { ...fresh, body };
  },
  'one figure of the body': ({ fresh }, random) => {
    const figures = [...text(fresh).matchAll(/\d+/g)];
    const figure = figures[below(random, figures.length)];
    const [at, said] = [figure?.index ?? 0, figure?.[0] ?? ''];
    const whole = text(fresh);
    const changed = `${Number(said) + 1 + below(random, 9999)}`;
    const body = whole.slice(0, at) + changed + whole.slice(at + said.length);
    return { ...fresh, body: bytes(body) };
  },
  'one field of the body': ({ fresh }, random) => {
    const message: unknown = JSON.parse(text(fresh));
    const places = placesOf(message);
    const change = places[below(random, places.length)];
    change?.(VALUES[below(random, VALUES.length)]);
    const body = JSON.stringify(message);
    return { ...fresh, body: bytes(body === text(fresh) ? `${body} ` : body) };
  },
  'one letter of a header': ({ fresh }, random) => {
    const names = ['Authorization', SIGNATURE_HEADER];
    const name = names[below(random, names.length)] ?? '';
    const value = fresh.headers[name] ?? '';
    const at = below(random, value.length);
    const letter = value[at] === '7' ? '3' : '7';
    const changed = value.slice(0, at) + letter + value.slice(at + 1);
    return { ...fresh, headers: { ...fresh.headers, [name]: changed } };
  },
  'sent again': ({ heard }, random) => heard[below(random, heard.length)] as Wire,
  'cut off': ({ fresh }, random) => ({
    ...fresh,
    body: fresh.body.slice(0, below(random, fresh.body.length)),
  }),
  'more behind it': ({ fresh }, random) => ({
    ...fresh,
    body: bytes(`${text(fresh)}${' '.repeat(1 + below(random, 9))}`),
  }),
  'to another address': ({ fresh, other }, random) => {
    const paths = ['/v1/pairing-codes', '/v1/tills/till-b/close', '/v1/tills/till-b/release'];
    const wire = random() < 0.5 ? fresh : other;
    return { ...wire, path: paths[below(random, paths.length)] ?? '' };
  },
  'unsigned, with the secret': ({ fresh }) => {
    const { [SIGNATURE_HEADER]: _, ...headers } = fresh.headers;
    return { ...fresh, headers };
  },
  'the signature of another request': ({ fresh, heard }, random) => {
    const signature = heard[below(random, heard.length)]?.headers[SIGNATURE_HEADER] ?? '';
    return { ...fresh, headers: { ...fresh.headers, [SIGNATURE_HEADER]: signature } };
  },
  'signed with a key of one’s own': ({ fresh, stranger }) => {
    const signed = stranger.wire(fresh.method, fresh.path, fresh.body);
    const { Authorization = '' } = fresh.headers;
    return {
      ...signed,
      headers: { ...signed.headers, Authorization, [KEY_HEADER]: stranger.publicKey },
    };
  },
  'the secret of another till': ({ fresh, other }) => {
    const { Authorization = '' } = other.headers;
    return { ...fresh, headers: { ...fresh.headers, Authorization } };
  },
  'facts of another till, in one’s own name': ({ fresh, own }) => {
    const message = JSON.parse(text(fresh)) as object;
    return own.wire('POST', '/v1/sync', JSON.stringify({ ...message, till: own.till }));
  },
  'all that another till says': ({ fresh, own }) => own.wire('POST', '/v1/sync', fresh.body),
  'of another programme': ({ own }) =>
    own.wire('POST', '/v1/sync', JSON.stringify({ ...own.request([]), programme: 'elsewhere' })),
  'cut off before it was signed': ({ own }, random) => {
    const whole = JSON.stringify(own.request([]));
    return own.wire('POST', '/v1/sync', whole.slice(0, below(random, whole.length)));
  },
  'larger than is let in': ({ own }) => own.wire('POST', '/v1/sync', HUGE),
  'a little that unpacks to a lot': ({ own }) => {
    const wire = own.wire('POST', '/v1/sync', BOMB);
    return { ...wire, headers: { ...wire.headers, 'Content-Encoding': 'gzip' } };
  },
  'nested without end': ({ own }) => own.wire('POST', '/v1/sync', DEEP),
  'numbers that JSON cannot hold': ({ own }, random) => {
    const numbers = ['1e400', '-1e400', '9007199254740993', '0.5', '-1', '1e-7'];
    const cursor = numbers[below(random, numbers.length)] ?? '';
    const said = JSON.stringify(own.request([])).replace(/"cursor":\d+/, `"cursor":${cursor}`);
    return own.wire('POST', '/v1/sync', said);
  },
  'names that reach a prototype': ({ own }, random) => {
    const names = ['"__proto__"', '"constructor"', '"\\u005f_proto__"', '"prototype"'];
    const name = names[below(random, names.length)] ?? '';
    const said = JSON.stringify(own.request([])).slice(0, -1);
    return own.wire('POST', '/v1/sync', `${said},${name}:{"role":"manager"}}`);
  },
  'no text at all': ({ own }, random) =>
    own.wire(
      'POST',
      '/v1/sync',
      Uint8Array.from({ length: 99 }, () => 128 + below(random, 99)),
    ),
};

const HUGE = ' '.repeat(1_048_577);
const BOMB = new Uint8Array(gzipSync(Buffer.alloc(50_000_000)));
const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

const VALUES: readonly unknown[] = [0, -1, 1e15, 0.5, '', 'x', 'm2', null, true, [], {}];

/** Every value in a message, as what puts another one in its place. */
export function placesOf(value: unknown): ((other: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [
    (other: unknown) => {
      holder[name] = other;
    },
    ...placesOf(holder[name]),
  ]);
}
