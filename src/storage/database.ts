import { Dexie, type Table } from 'dexie';
import type { Day } from '#domain/calendar/day.ts';
import { type MarkPort, markBeside } from './mark.ts';
import { newId } from './new-id.ts';
import { type Nudges, openNudges } from './nudge.ts';
import { StaleTab } from './outage.ts';
import { settleTill } from './settle-till.ts';
import type {
  ArticleRow,
  BatchRow,
  BlockRow,
  CardRow,
  Clerk,
  DraftRow,
  FactRow,
  HeldRow,
  KeptRow,
  LineRow,
  MetaRow,
  PlacesRow,
  ProgrammeRow,
  PulledRow,
} from './till-rows.ts';

/** The shape of the rows. A tab that knows another one writes nothing. */
export const SCHEMA = 1;

/** Each table with its key and its indexes, as Dexie writes them. */
export const TABLES = {
  facts: '[fact.incarnation+fact.seq], *about',
  pulled: 'hash, *about',
  cards: 'member',
  kept: 'member',
  blocks: '[batch+n]',
  batches: 'batch',
  places: 'batch',
  articles: 'article.sku, article.barcode, article.category, *words',
  clerks: 'clerk',
  programmes: '[programme.id+programme.version]',
  drafts: 'id',
  held: 'member',
  line: 'key',
  meta: 'key',
} as const;

export interface Clock {
  now(): number;
  dayOf(instant: number): Day;
}

export interface TillPorts {
  readonly clock?: Clock;
  readonly mark?: MarkPort;
  readonly newId?: () => string;
  /** First digits of the numbers that a new till gives out. */
  readonly block?: number;
  /** Another tab opened a newer version: this one must be reloaded. */
  readonly onStale?: () => void;
}

/**
 * The till's database. Every transaction is strict: what was said to be recorded has reached the
 * disk. Nothing is shown before it is recorded, hence no cache of Dexie's.
 */
export class TillDatabase extends Dexie {
  declare readonly facts: Table<FactRow, [number, number]>;
  declare readonly pulled: Table<PulledRow, string>;
  declare readonly cards: Table<CardRow, string>;
  declare readonly kept: Table<KeptRow, string>;
  declare readonly blocks: Table<BlockRow, [string, number]>;
  declare readonly batches: Table<BatchRow, string>;
  declare readonly places: Table<PlacesRow, string>;
  declare readonly articles: Table<ArticleRow, string>;
  declare readonly clerks: Table<Clerk, string>;
  declare readonly programmes: Table<ProgrammeRow, [string, number]>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly held: Table<HeldRow, string>;
  declare readonly line: Table<LineRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  readonly clock: Clock;
  readonly mark: MarkPort;
  readonly newId: () => string;
  readonly nudges: Nudges;
  /** Rises when what this tab remembers of the till may have been overtaken by another. */
  epoch = 0;
  stale = false;

  constructor(name: string, ports: TillPorts = {}) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(SCHEMA).stores(TABLES);
    this.clock = ports.clock ?? clockOfThisDevice;
    this.mark = ports.mark ?? markBeside(name);
    this.newId = ports.newId ?? newId;
    this.nudges = openNudges(name);
    this.nudges.listen((_, from) => {
      if (from === 'elsewhere') this.epoch += 1;
    });
    this.on('versionchange', () => {
      this.stale = true;
      this.close({ disableAutoOpen: true });
      ports.onStale?.();
    });
  }

  override close(options?: { disableAutoOpen: boolean }): void {
    super.close(options);
    this.epoch += 1;
  }

  /** Closes for good, with its nudges. */
  leave(): void {
    this.close({ disableAutoOpen: true });
    this.nudges.close();
  }
}

/** Opens the till's database; the first time, gives the till its name. */
export async function openTill(name = 'habitue', ports: TillPorts = {}): Promise<TillDatabase> {
  const db = new TillDatabase(name, ports);
  await db.open();
  const { mark, newId: makeId } = db;
  const settling = { schema: SCHEMA, mark, newId: makeId, block: ports.block };
  const schema = await settleTill(db, settling);
  if (schema === SCHEMA) return db;
  db.stale = true;
  db.leave();
  throw new StaleTab(`This app knows schema ${SCHEMA}; the database has ${schema}.`);
}

const clockOfThisDevice: Clock = {
  now: () => Date.now(),
  dayOf(instant) {
    const date = new Date(instant);
    const year = `${date.getFullYear()}`.padStart(4, '0');
    const month = `${date.getMonth() + 1}`.padStart(2, '0');
    return `${year}-${month}-${`${date.getDate()}`.padStart(2, '0')}`;
  },
};
