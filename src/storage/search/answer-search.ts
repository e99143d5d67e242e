import type { TillDatabase } from '../database.ts';
import { mergeOverlay } from '../merge-overlay.ts';
import type { Nudge } from '../nudge.ts';
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

  constructor(db: TillDatabase, tell: (answer: Answer) => void) {
    this.#db = db;
    this.#tell = tell;
    this.#index = new MemberIndex(db);
    this.#stopListening = db.nudges.listen((nudge) => this.#hear(nudge));
  }

  /** Makes everybody findable, then tidies what earlier runs left. */
  async open(): Promise<void> {
    try {
      await this.#index.refresh();
      this.#tell({ answer: 'ready' });
      await this.#index.keepPacks();
      await warmUp();
      await sweepBatches(this.#db);
      await mergeOverlay(this.#db);
    } catch (error) {
      this.#tell({ answer: 'failed', why: String(error) });
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
      this.#tell({ answer: 'failed', why: String(error), id });
    }
  }

  #value(ask: Question) {
    switch (ask.ask) {
      case 'lookUp':
        return this.#index.lookUp(ask.text, ask.limit);
      case 'articles':
        return searchArticles(this.#db, ask.text, ask.limit);
      case 'exact':
        return this.#index.exact(ask.code);
      case 'count':
        return this.#index.count();
    }
  }

  #hear(nudge: Nudge): void {
    const heard = this.#afterNudge(nudge);
    heard?.catch((error: unknown) => this.#tell({ answer: 'failed', why: String(error) }));
  }

  #afterNudge(nudge: Nudge): Promise<void> | undefined {
    switch (nudge.kind) {
      case 'facts':
        return this.#index.changedElsewhere(nudge.members);
      case 'cards':
        return this.#index.changedElsewhere(nudge.members).then(() => mergeOverlay(this.#db));
      case 'batches':
        return this.#index.refresh().then(() => this.#index.keepPacks());
      case 'erased':
        return this.#index.packAnew();
      case 'arriving':
      case 'staged':
      case 'till':
        return undefined;
    }
  }
}
