import type { Article } from '#domain/purchase/article.ts';
import type { TillDatabase } from '../database.ts';
import { StorageOutage } from '../outage.ts';
import type { Found, Search } from './search.ts';
import type { Answer, Question, SearchPort } from './search-message.ts';

export interface SearchOptions {
  /** Starts `search-worker.ts`; without it the page itself does the work. */
  readonly startWorker?: () => Worker;
}

/** Looks up in a worker, or in the page itself where none can be started. */
export function openSearch(db: TillDatabase, { startWorker }: SearchOptions = {}): Search {
  return new AskingSearch(db, () => (startWorker ? workerPort(startWorker()) : pagePort(db)));
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

type Failed = Extract<Answer, { answer: 'failed' }>;

/** Whoever answers and cannot read is let go, and the next question begins with another. */
class AskingSearch implements Search {
  readonly #db: TillDatabase;
  readonly #begin: () => SearchPort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #stopListening: () => void;
  #port: SearchPort | undefined;
  #asked = 0;

  constructor(db: TillDatabase, begin: () => SearchPort) {
    this.#db = db;
    this.#begin = begin;
    this.#port = this.#opened();
    this.#stopListening = db.nudges.listen((nudge) => {
      if (nudge.kind === 'facts' && nudge.cards) this.changed(nudge.cards);
      if (nudge.kind === 'staged' && nudge.blocks.every((bytes) => bytes.length > 0)) {
        const { batch, from, blocks } = nudge;
        this.#port?.post({ ask: 'staged', batch, from, blocks });
      }
    });
  }

  get ready(): Promise<void> {
    return this.#ask((id) => ({ ask: 'ready', id }));
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
    this.#port?.post({ ask: 'changed', cards });
  }

  close(): void {
    this.#stopListening();
    this.#letGo(failed('the search was closed'));
  }

  #opened(): SearchPort {
    const port = this.#begin();
    port.listen((answer) => {
      if (port !== this.#port) return;
      if (answer.answer === 'value') this.#settle(answer);
      else if (answer.id === undefined) this.#letGo(answer);
      else this.#fail(answer.id, answer);
    });
    port.post({ ask: 'open', database: this.#db.name });
    return port;
  }

  #ask<Value>(question: (id: number) => Question): Promise<Value> {
    this.#asked += 1;
    const id = this.#asked;
    this.#port ??= this.#opened();
    const port = this.#port;
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      port.post(question(id));
    });
  }

  #letGo(failed: Failed): void {
    this.#port?.post({ ask: 'close' });
    this.#port = undefined;
    for (const id of [...this.#waiting.keys()]) this.#fail(id, failed);
  }

  #settle({ id, value }: Extract<Answer, { answer: 'value' }>): void {
    this.#waiting.get(id)?.resolve(value as never);
    this.#waiting.delete(id);
  }

  #fail(id: number, { why, outage }: Failed): void {
    this.#waiting.get(id)?.reject(outage ? new StorageOutage(outage, why) : new Error(why));
    this.#waiting.delete(id);
  }
}

const failed = (why: string): Failed => ({ answer: 'failed', why });
/** As good as a disk that does not answer: what would read it has not come. */
const notStarted: Failed = { ...failed('the search did not start'), outage: 'unknown' };

function workerPort(worker: Worker): SearchPort {
  return {
    post: (ask) => {
      worker.postMessage(ask, ask.ask === 'staged' ? ask.blocks.map(({ buffer }) => buffer) : []);
      if (ask.ask === 'close') worker.terminate();
    },
    listen: (listener) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => listener(data);
      worker.onerror = ({ message }) => listener(message ? failed(message) : notStarted);
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
      answerer.then(
        (there) => (ask.ask === 'open' ? there.open() : there.take(ask)),
        () => tell(notStarted),
      );
    },
    listen: (listener) => {
      tell = listener;
    },
  };
}
