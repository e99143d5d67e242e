import type { TillDatabase } from '../database.ts';
import { mergeOverlay } from '../merge-overlay.ts';
import type { Nudge } from '../nudge.ts';
import { outageKind, StorageOutage } from '../outage.ts';
import { isOutage } from '../read/is-outage.ts';
import { searchArticles } from '../read/read-article.ts';
import { sweepBatches } from '../sweep.ts';
import { MemberIndex } from './member-index.ts';
import type { Answer, Ask, Question } from './search-message.ts';
import { warmUp } from './warm-up.ts';

/** Answers what is asked about members and articles. The same in a worker and in a page. */
export class SearchAnswerer {
  readonly #db: TillDatabase;
  readonly #tell: (answer: Answer) => void;
  readonly #index: MemberIndex;
  readonly #stopListening: () => void;
  #everybody: Promise<void> = Promise.resolve();

  constructor(db: TillDatabase, tell: (answer: Answer) => void) {
    this.#db = db;
    this.#tell = tell;
    this.#index = new MemberIndex(db);
    this.#stopListening = db.nudges.listen((nudge) => this.#hear(nudge));
  }

  /** Makes everybody findable, then tidies what earlier runs left. */
  async open(): Promise<void> {
    try {
      this.#everybody = this.#index.refresh();
      await this.#everybody;
      await this.#tidy(async () => {
        await this.#index.keepPacks();
        await warmUp();
        await sweepBatches(this.#db);
        await mergeOverlay(this.#db);
      });
    } catch (error) {
      this.#tell(failed(error));
    }
  }

  take(ask: Exclude<Ask, { ask: 'open' }>): void {
    switch (ask.ask) {
      case 'changed':
        this.#index.changed(ask.cards);
        return;
      case 'staged':
        this.#index.staged(ask);
        return;
      case 'close':
        this.#stopListening();
        this.#index.close();
        return;
      default:
        void this.#answer(ask);
    }
  }

  async #answer(ask: Question): Promise<void> {
    const { id } = ask;
    try {
      this.#tell({ answer: 'value', id, value: await this.#value(ask) });
    } catch (error) {
      this.#tell({ ...failed(error), id });
    }
  }

  /** Nobody is said not to be there before those who are have been read. */
  async #value(ask: Question) {
    if (ask.ask !== 'articles') await this.#everybody;
    switch (ask.ask) {
      case 'articles':
        return await searchArticles(this.#db, ask.text, ask.limit);
      case 'lookUp':
        return this.#index.lookUp(ask.text, ask.limit);
      case 'exact':
        return this.#index.exact(ask.code);
      case 'count':
        return this.#index.count();
      case 'ready':
        return undefined;
    }
  }

  #hear(nudge: Nudge): void {
    const heard = this.#afterNudge(nudge);
    heard?.catch((error: unknown) => this.#tell(failed(error)));
  }

  #afterNudge(nudge: Nudge): Promise<void> | undefined {
    switch (nudge.kind) {
      case 'facts':
        return this.#index.changedElsewhere(nudge.members);
      case 'cards':
        return this.#index
          .changedElsewhere(nudge.members)
          .then(() => this.#tidy(() => mergeOverlay(this.#db)));
      case 'batches':
        return this.#index.refresh().then(() => this.#tidy(() => this.#index.keepPacks()));
      case 'erased':
        return this.#index.packAnew();
      case 'arriving':
      case 'staged':
      case 'till':
        return undefined;
    }
  }

  /** What the disk does not let be tidied now is tidied at another start. */
  async #tidy(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
    }
  }
}

function failed(error: unknown): Extract<Answer, { answer: 'failed' }> {
  const outage = error instanceof StorageOutage ? error.kind : outageKind(error);
  return { answer: 'failed', why: String(error), ...(outage && { outage }) };
}
