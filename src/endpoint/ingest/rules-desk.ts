import type { Day } from '#domain/calendar/day.ts';
import type { Fact } from '#domain/fact/fact.ts';
import { type InForce, inForce } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { LedgerView, LoggedFact } from '../store/contract.ts';
import { asTillsKeep } from './programme-at.ts';

interface Published {
  readonly g: number;
  readonly till: string;
  readonly incarnation: number;
  readonly programme: Programme;
}

/**
 * The programmes that were published, read once for a push and only where something in it asks for
 * them. A till decides by those that it has heard of: what it said it had seen, and its own.
 */
export class RulesDesk {
  readonly #ledger: LedgerView;
  /** By the facts of this very push. */
  readonly #added: Published[] = [];
  /** Most facts of a push were decided by the same. */
  readonly #known = new Map<string, readonly InForce[]>();
  #read: Promise<readonly Published[]> | undefined;

  constructor(ledger: LedgerView) {
    this.#ledger = ledger;
  }

  /** Takes in a fact that counts. */
  take(fact: Fact, g: number): void {
    this.#added.push(...publishedBy({ g, fact }));
  }

  /** The rules of a day by all that was published; none where nothing ever was. */
  async on(day: Day): Promise<InForce | undefined> {
    const all = await this.#all();
    return all.length === 0 ? undefined : inForce(programmesOf(all), day);
  }

  /**
   * The rules of a day as a till may have known them: by what it had seen when it decided and what
   * it had said itself, in this chain or before; and by more, where a snapshot was being told.
   */
  async known(
    { till, incarnation, seen }: Pick<Fact, 'till' | 'incarnation' | 'seen'>,
    day: Day,
  ): Promise<readonly InForce[]> {
    const asked = `${till} ${incarnation} ${seen} ${day} ${this.#added.length}`;
    const there = this.#known.get(asked);
    if (there !== undefined) return there;
    const all = await this.#all();
    const isOwn = (each: Published) => each.till === till;
    const isHeard = (each: Published) =>
      each.g <= seen || (isOwn(each) && each.incarnation === incarnation);
    const heard = all.filter(isHeard);
    const later = all.filter((each) => !isHeard(each));
    const sets = [
      heard,
      [...heard, ...later.filter(isOwn)],
      ...later.map((_, at) => [...heard, ...later.slice(0, at + 1)]),
    ];
    const rules = sets
      .filter((set) => set.length > 0)
      .map((set) => inForce(programmesOf(set), day));
    const known = [...new Map(rules.map((each) => [nameOf(each), each])).values()];
    this.#known.set(asked, known);
    return known;
  }

  async #all(): Promise<readonly Published[]> {
    this.#read ??= this.#ledger.published().then((facts) => facts.flatMap(publishedBy));
    return [...(await this.#read), ...this.#added];
  }
}

function publishedBy({ g, fact }: LoggedFact): readonly Published[] {
  const { till, incarnation, body } = fact;
  if (body.type !== 'programme.published') return [];
  return [{ g, till, incarnation, programme: body.programme }];
}

function programmesOf(published: readonly Published[]): readonly Programme[] {
  return asTillsKeep(published.map(({ programme }) => programme));
}

function nameOf({ programme, earlier }: InForce): string {
  const names = [...earlier, programme].map(
    ({ id, version, effectiveFrom }) => `${id}#${version} ${effectiveFrom}`,
  );
  return names.join(' ');
}
