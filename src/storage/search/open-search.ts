import type { Article } from '#domain/purchase/article.ts';
import type { TillDatabase } from '../database.ts';
import type { Found, Search } from './search.ts';
import type { Answer, Ask, SearchPort } from './search-message.ts';

export interface SearchOptions {
  /** Starts `search-worker.ts`; without it the page itself does the work. */
  readonly startWorker?: () => Worker;
}

/** Looks up in a worker, or in the page itself where none can be started. */
export function openSearch(db: TillDatabase, { startWorker }: SearchOptions = {}): Search {
  return new AskingSearch(db, startWorker ? workerPort(startWorker()) : pagePort(db));
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

class AskingSearch implements Search {
  readonly ready: Promise<void>;
  readonly #port: SearchPort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #stopListening: () => void;
  #asked = 0;

  constructor(db: TillDatabase, port: SearchPort) {
    this.#port = port;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.ready = promise;
    // Whoever awaits `ready` is told; nobody has to.
    promise.catch(() => undefined);
    port.listen((answer) => {
      if (answer.answer === 'ready') resolve();
      else if (answer.answer === 'value') this.#settle(answer);
      else if (answer.id === undefined) reject(new Error(answer.why));
      else this.#fail(answer.id, answer.why);
    });
    port.post({ ask: 'open', database: db.name });
    this.#stopListening = db.nudges.listen((nudge) => {
      if (nudge.kind === 'facts' && nudge.cards) port.post({ ask: 'changed', cards: nudge.cards });
      if (nudge.kind === 'staged' && nudge.blocks.every((bytes) => bytes.length > 0)) {
        const { batch, from, blocks } = nudge;
        port.post({ ask: 'staged', batch, from, blocks });
      }
    });
  }

  lookUp(text: string, limit: number): Promise<readonly Found[]> {
    return this.#ask((id) => ({ ask: 'lookUp', id, text, limit }));
  }

  articles(text: string, limit: number): Promise<readonly Article[]> {
    return this.#ask((id) => ({ ask: 'articles', id, text, limit }));
  }

  exact(code: string): Promise<Found | undefined> {
    return this.#ask((id) => ({ ask: 'exact', id, code }));
  }

  count(): Promise<number> {
    return this.#ask((id) => ({ ask: 'count', id }));
  }

  changed(cards: Parameters<Search['changed']>[0]): void {
    this.#port.post({ ask: 'changed', cards });
  }

  close(): void {
    this.#stopListening();
    this.#port.post({ ask: 'close' });
    for (const id of [...this.#waiting.keys()]) this.#fail(id, 'the search was closed');
  }

  #ask<Value>(question: (id: number) => Ask): Promise<Value> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.post(question(id));
    });
  }

  #settle({ id, value }: Extract<Answer, { answer: 'value' }>): void {
    this.#waiting.get(id)?.resolve(value as never);
    this.#waiting.delete(id);
  }

  #fail(id: number, why: string): void {
    this.#waiting.get(id)?.reject(new Error(why));
    this.#waiting.delete(id);
  }
}

function workerPort(worker: Worker): SearchPort {
  return {
    post: (ask) => {
      worker.postMessage(ask, ask.ask === 'staged' ? ask.blocks.map(({ buffer }) => buffer) : []);
      if (ask.ask === 'close') worker.terminate();
    },
    listen: (listener) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => listener(data);
      worker.onerror = ({ message }) => listener({ answer: 'failed', why: message });
    },
  };
}

/** The work is loaded only here, where it is needed: the selling path does not carry it. */
function pagePort(db: TillDatabase): SearchPort {
  let tell: (answer: Answer) => void = () => undefined;
  const answerer = import('./answer-search.ts').then(
    ({ SearchAnswerer }) => new SearchAnswerer(db, (answer) => tell(answer)),
  );
  return {
    post: (ask) => {
      void answerer.then((there) => (ask.ask === 'open' ? there.open() : there.take(ask)));
    },
    listen: (listener) => {
      tell = listener;
    },
  };
}
