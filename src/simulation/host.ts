import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
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
  readonly #start: () => Endpoint;

  constructor(store: StormStore, { clock, chance }: { clock: () => number; chance: Chance }) {
    this.store = store;
    this.#start = () =>
      createEndpoint({
        store,
        clock,
        chance: (bytes) => Uint8Array.from({ length: bytes }, () => chance.whole(0, 255)),
      });
    this.#endpoint = this.#start();
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
