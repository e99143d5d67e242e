import type { MemberId } from '#domain/member/member.ts';
import { type Held, withMore } from '#domain/set-aside/held.ts';
import type { Chain, Held as HeldRow, LedgerView } from '../store/contract.ts';

/** What a till holds of one member in one of its chains. */
export interface Holding extends Chain {
  readonly member: MemberId;
  readonly held: Held;
  /** Vouchers and credit: each at one till, whole. */
  readonly rights: readonly string[];
}

/** A person may have several, when she was found to be more than one member. */
export type Names = ReadonlySet<MemberId>;

const OF_RIGHT = 'right:';

/** What is held of some members, wherever it is, as rows of the store and back. */
export class HoldingDesk {
  readonly #before: ReadonlyMap<string, HeldRow>;
  /** By member, and then by the name of the holding. */
  readonly #holdings = new Map<MemberId, Map<string, Holding>>();
  readonly #changed = new Map<string, MemberId>();

  private constructor(rows: readonly HeldRow[]) {
    this.#before = new Map(rows.map((row) => [`${nameOf(row)} ${row.lot}`, row]));
    for (const of of Map.groupBy(rows, nameOf).values()) this.#keep(holdingOf(of));
  }

  static async lay(ledger: LedgerView, members: readonly MemberId[]): Promise<HoldingDesk> {
    return new HoldingDesk(await ledger.held([...new Set(members)]));
  }

  /** All that is held there under any of her names. */
  of({ till, incarnation }: Chain, names: Names): Holding {
    const [member = ''] = names;
    const there = this.all(names).filter(
      (each) => each.till === till && each.incarnation === incarnation,
    );
    return {
      ...{ till, incarnation, member },
      held: there.map(({ held }) => held).reduce(withMore, []),
      rights: there.flatMap(({ rights }) => rights),
    };
  }

  all(names: Names): readonly Holding[] {
    return [...names].flatMap((member) => [...(this.#holdings.get(member)?.values() ?? [])]);
  }

  /** From here on it is held under one of her names. */
  put(holding: Holding, names: Names): void {
    for (const member of names) {
      const empty = { ...holding, member, held: [], rights: [] };
      if (this.#holdings.get(member)?.has(nameOf(empty))) this.#set(empty);
    }
    this.#set(holding);
  }

  #set(holding: Holding): void {
    this.#keep(holding);
    this.#changed.set(nameOf(holding), holding.member);
  }

  #keep(holding: Holding): void {
    const hers = this.#holdings.get(holding.member) ?? new Map<string, Holding>();
    this.#holdings.set(holding.member, hers.set(nameOf(holding), holding));
  }

  /** The rows that are others than before; nothing held where nothing is left. */
  changed(): readonly HeldRow[] {
    const rowsBefore = Map.groupBy(this.#before.values(), nameOf);
    return [...this.#changed].flatMap(([name, member]) => {
      const holding = this.#holdings.get(member)?.get(name);
      if (holding === undefined) return [];
      const rows = rowsOf(holding);
      const lots = new Set(rows.map(({ lot }) => lot));
      const before = rowsBefore.get(name) ?? [];
      const gone = before.filter(({ lot }) => !lots.has(lot)).map((row) => ({ ...row, points: 0 }));
      const isNew = (row: HeldRow) => this.#before.get(`${name} ${row.lot}`)?.points !== row.points;
      return [...rows.filter(isNew), ...gone];
    });
  }
}

function holdingOf(rows: readonly HeldRow[]): Holding {
  const [{ till, incarnation, member }] = rows as [HeldRow];
  const isRight = ({ lot }: HeldRow) => lot.startsWith(OF_RIGHT);
  return {
    ...{ till, incarnation, member },
    held: rows.filter((row) => !isRight(row)).map(({ lot, points }) => ({ lot, points })),
    rights: rows.filter(isRight).map(({ lot }) => lot.slice(OF_RIGHT.length)),
  };
}

function rowsOf({ till, incarnation, member, held, rights }: Holding): readonly HeldRow[] {
  const whose = { till, incarnation, member };
  return [
    ...held.map((share) => ({ ...whose, ...share })),
    ...rights.map((right) => ({ ...whose, lot: `${OF_RIGHT}${right}`, points: 1 })),
  ];
}

function nameOf({ till, incarnation, member }: Chain & { readonly member: MemberId }): string {
  return `${till} ${incarnation} ${member}`;
}
