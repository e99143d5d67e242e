import type {
  CardRecord,
  CodeRecord,
  HeadRecord,
  Held,
  Logged,
  TillRecord,
} from '#endpoint/store/contract.ts';
import type { LinkRecord } from '#endpoint/store/link-record.ts';
import type { PhoneRecord } from '#endpoint/store/phone-record.ts';
import type { SaleRecord } from '#endpoint/store/sale-record.ts';

/**
 * All that an endpoint keeps of a programme, in plain memory. Nothing in it is ever changed in
 * place but the lists and maps of a copy that is being written.
 */
export interface Books {
  head: (HeadRecord & { readonly allotted: number }) | undefined;
  readonly log: Kept[];
  readonly cards: Map<string, KeptCard>;
  readonly held: Map<string, Held>;
  readonly tills: Map<string, TillRecord>;
  readonly codes: Map<string, CodeRecord>;
  readonly counted: Set<string>;
  readonly sales: SaleRecord[];
  readonly phones: PhoneRecord[];
  readonly links: LinkRecord[];
  readonly published: number[];
}

/** As JSON keeps it, and read once. */
export interface Kept extends Logged {
  readonly entryJson: string;
}

export interface KeptCard extends CardRecord {
  readonly length: number;
}

export const EMPTY: Books = {
  head: undefined,
  log: [],
  cards: new Map(),
  held: new Map(),
  tills: new Map(),
  codes: new Map(),
  counted: new Set(),
  sales: [],
  phones: [],
  links: [],
  published: [],
};

export function copyOf(books: Books): Books {
  return {
    head: books.head,
    log: [...books.log],
    cards: new Map(books.cards),
    held: new Map(books.held),
    tills: new Map(books.tills),
    codes: new Map(books.codes),
    counted: new Set(books.counted),
    sales: [...books.sales],
    phones: [...books.phones],
    links: [...books.links],
    published: [...books.published],
  };
}
