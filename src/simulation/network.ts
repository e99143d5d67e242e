import type { Chance } from '#sample/chance.ts';
import type { Answer } from './flight.ts';
import type { Seen } from './seen.ts';

/** How bad the line is, in cases of a hundred. */
export interface Weather {
  readonly lostRequest: number;
  readonly lostAnswer: number;
  readonly twice: number;
  readonly late: number;
  readonly cutShort: number;
  readonly garbage: number;
}

export const CALM: Weather = {
  lostRequest: 0,
  lostAnswer: 0,
  twice: 0,
  late: 0,
  cutShort: 0,
  garbage: 0,
};

/** Answers a request; absent when it broke off and nobody hears of it. */
export type Answering = (text: string) => Promise<string | undefined>;

const PATIENCE = 12;
const LONG = 80;

interface Due {
  readonly at: number;
  readonly arrives: () => Promise<void>;
}

/**
 * The line between tills and endpoint. What is sent arrives some steps later, or never, or twice,
 * or long after its sender gave up, in whatever order chance draws.
 */
export class Network {
  weather: Weather = CALM;
  readonly cut = new Set<string>();
  readonly #host: Answering;
  readonly #chance: Chance;
  readonly #seen: Seen;
  #due: Due[] = [];
  #now = 0;

  constructor(host: Answering, { chance, seen }: { readonly chance: Chance; readonly seen: Seen }) {
    this.#host = host;
    this.#chance = chance;
    this.#seen = seen;
  }

  get isQuiet(): boolean {
    return this.#due.length === 0;
  }

  /** One request of a till: `answer` hears what comes back, once. */
  send(till: string, text: string, answer: Answer): void {
    if (this.cut.has(till)) {
      this.#seen.count('till cut off');
      this.#after(1, () => answer(undefined));
      return;
    }
    const { lostRequest, twice, late } = this.weather;
    const patient = once(answer);
    this.#after(PATIENCE + LONG, () => patient(undefined));
    if (this.#happens('request lost', lostRequest)) {
      this.#after(PATIENCE, () => patient(undefined));
      return;
    }
    if (this.#happens('request twice', twice)) {
      this.#after(this.#chance.whole(2, LONG), () => this.#unheard(text));
    }
    if (this.#happens('request late', late)) {
      this.#after(PATIENCE, () => patient(undefined));
      this.#after(this.#chance.whole(PATIENCE + 1, LONG), () => this.#unheard(text));
      return;
    }
    this.#after(this.#chance.whole(1, 4), () => this.#reach(till, text, patient));
  }

  /** Lets one moment pass. */
  async step(): Promise<void> {
    this.#now += 1;
    for (let next = this.#next(); next !== undefined; next = this.#next()) await next.arrives();
  }

  #next(): Due | undefined {
    const first = this.#due[0];
    if (first === undefined || first.at > this.#now) return undefined;
    this.#due = this.#due.slice(1);
    return first;
  }

  async #reach(till: string, text: string, answer: Answer): Promise<void> {
    if (this.cut.has(till)) return await answer(undefined);
    const said = await this.#host(text);
    const { lostAnswer, cutShort, garbage } = this.weather;
    if (said === undefined || this.#happens('answer lost', lostAnswer)) {
      this.#after(PATIENCE, () => answer(undefined));
      return;
    }
    const heard = this.#happens('answer cut short', cutShort)
      ? said.slice(0, this.#chance.whole(0, said.length - 1))
      : this.#happens('answer garbage', garbage)
        ? '<html>Sign in to this network</html>'
        : said;
    this.#after(this.#chance.whole(1, 6), () => answer(this.cut.has(till) ? undefined : heard));
  }

  /** Its sender has given up, or has had an answer already. */
  async #unheard(text: string): Promise<void> {
    await this.#host(text);
  }

  #happens(what: string, cases: number): boolean {
    const does = this.#chance.percent(cases);
    if (does) this.#seen.count(what);
    return does;
  }

  #after(steps: number, arrives: () => Promise<void>): void {
    const due = { at: this.#now + steps, arrives };
    const place = this.#due.findIndex(({ at }) => at > due.at);
    this.#due.splice(place < 0 ? this.#due.length : place, 0, due);
  }
}

/** Whoever gives up first, or hears first, decides. */
function once(answer: Answer): Answer {
  let isGiven = false;
  return async (said) => {
    if (isGiven) return;
    isGiven = true;
    await answer(said);
  };
}
