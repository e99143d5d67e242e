import { importArticles, takeBackArticles } from '#actions/import-articles.ts';
import type { ImportFile } from '#actions/import-file.ts';
import { importMembers } from '#actions/import-members.ts';
import { importPurchases } from '#actions/import-purchases.ts';
import type { CheckRequest, DeskProgress, RefusedRow } from '#actions/intake/intake-desk.ts';
import { type OpenDesk, openDesk } from '#actions/intake/open-desk.ts';
import type { Shop } from '#actions/shop.ts';
import { takeBackImport } from '#actions/take-back-import.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Encoding } from '#domain/intake/detect-encoding.ts';
import type { Result } from '#domain/result.ts';
import {
  type ImportState,
  nothingChosen,
  type Outcome,
  planOf,
  type Refusal,
  type Running,
  type Wish,
  wishFor,
} from './import-state.ts';

/** Where and for whom the import works. */
export interface House {
  readonly shop: Shop;
  readonly clerk: string;
  readonly currency: string;
  readonly country: string;
  readonly today: Day;
  readonly startWorker?: (() => Worker) | undefined;
}

/** One file on its way in, step by step, and what a screen shows of it. */
export class Importing {
  #state: ImportState = nothingChosen;
  #desk: OpenDesk | undefined;
  #stop = new AbortController();
  readonly #listeners = new Set<() => void>();

  readonly state = (): ImportState => this.#state;

  readonly subscribe = (heard: () => void): (() => void) => {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  };

  async open(house: House, file: { name: string; blob: Blob }, encoding?: Encoding): Promise<void> {
    this.#close();
    const { startWorker } = house;
    const onProgress = (progress: DeskProgress) => this.#progress(progress);
    const desk = openDesk({ startWorker, onProgress });
    this.#desk = desk;
    await this.#work(house, { what: 'reading', name: file.name }, async () => {
      const inspection = await desk.open(file.blob, encoding);
      if (inspection.header.length === 0) return { step: 'choose', notice: { code: 'UNREADABLE' } };
      const wish = wishFor(inspection.likely, inspection);
      return { step: 'match', file: { ...file, inspection }, wish };
    });
  }

  wish(changes: Partial<Wish>): void {
    const { wish } = this.#state;
    if (wish) this.#show({ ...this.#state, wish: { ...wish, ...changes } });
  }

  async check(house: House): Promise<void> {
    const { wish, file } = this.#state;
    const desk = this.#desk;
    if (!wish || !file || !desk) return;
    const { currency, country, today } = house;
    const { dates, decimal } = planOf(file, wish, currency);
    const request: CheckRequest = { ...wish, dates, decimal, currency, country, today };
    await this.#work(house, { what: 'checking', name: file.name }, async () => {
      const checked = await desk.check(request);
      return { step: 'checked', file, wish, checked };
    });
  }

  async mend(row: number, cells: readonly string[]): Promise<void> {
    const checked = await this.#desk?.mend(row, cells);
    if (checked) this.#show({ ...this.#state, checked });
  }

  async bringIn(house: House, givePoints: boolean): Promise<void> {
    const { file, wish, checked } = this.#state;
    const desk = this.#desk;
    if (!file || !wish || !desk) return;
    const { shop, clerk } = house;
    const { signal } = this.#stop;
    const onProgress = (progress: DeskProgress) => this.#progress(progress);
    const request: ImportFile = { clerk, source: file.name, desk, signal, onProgress };
    await this.#work(house, { what: 'importing', name: file.name }, async () => {
      const brought = await broughtIn(shop, request, { kind: wish.kind, givePoints });
      if (!brought.ok) return { step: 'checked', file, wish, checked, notice: brought.refusal };
      return { step: 'done', file, checked, outcome: brought.value };
    });
  }

  async takeBack({ shop, clerk }: House): Promise<void> {
    const { outcome } = this.#state;
    if (!outcome) return;
    const taken =
      outcome.kind === 'articles'
        ? await takeBackArticles(shop, clerk, outcome.imported)
        : await takeBackImport(shop, { clerk, batch: outcome.imported.batch });
    const notice = taken.ok ? ({ code: 'UNDONE' } as const) : taken.refusal;
    this.#show(taken.ok ? { step: 'choose', notice } : { ...this.#state, notice });
  }

  async refused(): Promise<readonly RefusedRow[]> {
    return (await this.#desk?.refused()) ?? [];
  }

  back(step: ImportState['step']): void {
    this.#show({ ...this.#state, step, notice: undefined });
  }

  /** Gives up whatever goes on; nothing of it is kept. */
  cancel(): void {
    this.#close();
    this.#show({ step: 'choose', notice: { code: 'CANCELLED' } });
  }

  leave(): void {
    this.#close();
    this.#show(nothingChosen);
  }

  #close(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#desk?.close();
    this.#desk = undefined;
  }

  /** Works, and shows what came of it, unless it was given up meanwhile. */
  async #work(
    { shop }: House,
    running: Pick<Running, 'what' | 'name'>,
    work: () => Promise<ImportState>,
  ): Promise<void> {
    const { signal } = this.#stop;
    const before = this.#state;
    const begun = { ...running, done: 0, total: 0, since: shop.now() };
    this.#show({ ...before, running: begun, notice: undefined });
    try {
      const after = await work();
      if (!signal.aborted) this.#show(after);
    } catch (error) {
      if (signal.aborted) return;
      this.#show({ ...before, running: undefined, notice: { code: 'BROKEN' } });
      reportError(error);
    }
  }

  #progress(progress: DeskProgress): void {
    const { running } = this.#state;
    if (running) this.#show({ ...this.#state, running: { ...running, ...progress } });
  }

  #show(state: ImportState): void {
    this.#state = state;
    for (const heard of this.#listeners) heard();
  }
}

async function broughtIn(
  shop: Shop,
  request: ImportFile,
  { kind, givePoints }: Pick<Wish, 'kind'> & { readonly givePoints: boolean },
): Promise<Result<Outcome, Refusal>> {
  if (kind === 'articles') {
    const done = await importArticles(shop, request);
    return done.ok ? { ok: true, value: { kind: 'articles', imported: done.value } } : done;
  }
  const done = await (kind === 'members'
    ? importMembers(shop, request)
    : importPurchases(shop, { ...request, givePoints }));
  return done.ok ? { ok: true, value: { kind: 'batch', imported: done.value } } : done;
}
