import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, chanceFrom } from '#sample/chance.ts';

/** What a line does to a request or its answer, each as often as it stands here. */
const FAULTS = [
  /** It never arrives. */
  'request lost',
  /** It arrived and was answered; nobody hears of it. */
  'answer lost',
  'answer lost',
  'late',
  'twice',
  /** Nobody answers, and it arrives behind those that were sent after it. */
  'overtaken',
  'overtaken',
  'cut short',
  /** A hotel's log-in page, which says 200. */
  'garbage',
  /** Whether it was taken in before, nobody knows. */
  'error 500',
  'reset',
  'drip',
  /** Until the line heals, or whoever asked gives up. */
  'silence',
] as const;

type LineFault = (typeof FAULTS)[number];

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const LOG_IN = '<!doctype html><title>Welcome</title><p>Accept our terms to go on line.</p>';
const FAULTS_OF_A_HUNDRED = 45;

/** The line between tills and an endpoint: calm, or as bad as chance from a seed makes it. */
export class RoughLine {
  readonly url: string;
  /** How often each of them happened. */
  readonly met = new Map<LineFault, number>();
  readonly #server: Server;
  readonly #to: string;
  readonly #chance: Chance;
  #isRough = false;
  #faults: LineFault[] = [];
  #healed = Promise.withResolvers<void>();
  /** Requests that are sent when another has gone by. */
  #overtaken: Asked[] = [];

  private constructor(server: Server, to: string, seed: number) {
    this.#server = server;
    this.#to = to;
    this.#chance = chanceFrom(seed);
    const { port } = server.address() as AddressInfo;
    this.url = `http://localhost:${port}`;
    server.on('request', (asked, answer) => void this.#carry(asked, answer));
  }

  static async open(to: string, seed: number): Promise<RoughLine> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new RoughLine(server, to, seed);
  }

  storm(): void {
    this.#isRough = true;
    this.#healed = Promise.withResolvers();
  }

  heal(): void {
    this.#isRough = false;
    this.#healed.resolve();
    this.#letGo();
  }

  async close(): Promise<void> {
    this.heal();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #carry(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    try {
      const asked = await readAsked(incoming);
      const isShop = asked.path.startsWith('/v1/');
      const isHit = this.#isRough && isShop && this.#chance.percent(FAULTS_OF_A_HUNDRED);
      const fault = isHit ? this.#nextFault() : undefined;
      if (fault !== undefined) this.met.set(fault, (this.met.get(fault) ?? 0) + 1);
      await this.#suffer(fault, asked, answer);
      if (isShop && fault !== 'overtaken') this.#letGo();
    } catch {
      // Whoever asked, or who was asked, is gone: for a line that is what silence is.
      answer.destroy();
    }
  }

  async #suffer(fault: LineFault | undefined, asked: Asked, answer: ServerResponse): Promise<void> {
    switch (fault) {
      case 'request lost':
        answer.destroy();
        return;
      case 'answer lost':
        await this.#forward(asked);
        answer.destroy();
        return;
      case 'overtaken':
        this.#overtaken.push(asked);
        answer.destroy();
        return;
      case 'late':
        await wait(this.#chance.whole(50, 1200));
        break;
      case 'twice':
        await Promise.all([this.#forward(asked), this.#answer(asked, answer)]);
        return;
      case 'garbage':
        answer.writeHead(200, { 'Content-Type': 'text/html' }).end(LOG_IN);
        return;
      case 'error 500':
        if (this.#chance.percent(50)) await this.#forward(asked);
        answer.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error');
        return;
      case 'reset':
        answer.socket?.resetAndDestroy();
        return;
      case 'cut short':
        await cutShort(answer, await this.#forward(asked));
        return;
      case 'drip':
        await drip(answer, await this.#forward(asked));
        return;
      case 'silence':
        await Promise.race([this.#healed.promise, once(answer, 'close')]);
        break;
      case undefined:
        break;
    }
    await this.#answer(asked, answer);
  }

  async #answer(asked: Asked, answer: ServerResponse): Promise<void> {
    const { status, headers, body } = await this.#forward(asked);
    answer.writeHead(status, headers).end(body);
  }

  /** Each once before any comes again. */
  #nextFault(): LineFault | undefined {
    if (this.#faults.length === 0) this.#faults = this.#chance.some(FAULTS, FAULTS.length);
    return this.#faults.pop();
  }

  #letGo(): void {
    for (const asked of this.#overtaken.splice(0)) {
      // Whoever asked was turned away long ago: where no endpoint is up, nobody is there to tell.
      void this.#forward(asked).catch(() => undefined);
    }
  }

  async #forward({ method, path, headers, body }: Asked): Promise<Answered> {
    const asking = request(`${this.#to}${path}`, { method, headers, agent: false });
    asking.end(body);
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    const read = await readAll(answer);
    const { connection, 'transfer-encoding': _chunked, ...kept } = answer.headers;
    return {
      status: answer.statusCode ?? 502,
      headers: { ...kept, 'content-length': `${read.length}` },
      body: read,
    };
  }
}

async function readAsked(incoming: IncomingMessage): Promise<Asked> {
  const { method = 'GET', url = '/', headers } = incoming;
  return { method, path: url, headers, body: await readAll(incoming) };
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function cutShort(answer: ServerResponse, { status, headers, body }: Answered) {
  answer.writeHead(status, headers);
  answer.write(body.subarray(0, Math.floor(body.length / 2)));
  await wait(20);
  answer.destroy();
}

async function drip(answer: ServerResponse, { status, headers, body }: Answered) {
  answer.writeHead(status, headers);
  const piece = Math.max(1, Math.ceil(body.length / 10));
  for (let from = 0; from < body.length; from += piece) {
    answer.write(body.subarray(from, from + piece));
    await wait(40);
  }
  answer.end();
}
