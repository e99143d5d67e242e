import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { makeCode } from '#endpoint/tills/pair.ts';
import type { Chance } from '#sample/chance.ts';
import { type Age, ofAge, saidByNewer } from './ages.ts';
import type { Told } from './sim-line.ts';
import type { StormStore } from './storm-store.ts';

/** The endpoint of a simulation: the whole of it, but its socket and its disk. */
export class Host {
  readonly store: StormStore;
  /** Of its app, beside that of the tills. */
  #age: Age = 'same';
  #endpoint: Endpoint;
  readonly #surroundings: { clock: () => number; chance: (bytes: number) => Uint8Array };

  constructor(store: StormStore, { clock, chance }: { clock: () => number; chance: Chance }) {
    this.store = store;
    this.#surroundings = {
      clock,
      chance: (bytes) => Uint8Array.from({ length: bytes }, () => chance.whole(0, 255)),
    };
    this.#endpoint = this.#start();
  }

  #start(): Endpoint {
    return createEndpoint({ store: this.store, ...this.#surroundings });
  }

  /** Whoever runs it is given a code at its machine: the way in where no till is left. */
  async giveCode(): Promise<string | undefined> {
    const [programme] = await this.store.programmes();
    if (programme === undefined) return undefined;
    const { clock, chance } = this.#surroundings;
    return (await makeCode(this.store, programme, { now: clock(), chance })).code;
  }

  /** Another version of the app is put in its place: it starts anew. */
  update(age: Age = 'same'): void {
    this.#age = age;
    this.#endpoint = this.#start();
  }

  /** The text of its answer. */
  async answer(text: string): Promise<string> {
    const said = await ofAge(this.#age, () => this.#answer(text));
    return this.#age === 'newer' ? saidByNewer(said) : said;
  }

  async #answer(text: string): Promise<string> {
    const { method, path, token, body } = JSON.parse(text) as Told;
    const response = await this.#endpoint.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(token !== undefined && { Authorization: `Device ${token}` }),
        },
        ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      }),
    );
    return `{"status":${response.status},"body":${await response.text()}}`;
  }
}
