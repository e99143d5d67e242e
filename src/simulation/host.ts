import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import type { Chance } from '#sample/chance.ts';
import type { Told } from './sim-line.ts';
import type { StormStore } from './storm-store.ts';

/** The endpoint of a simulation: the whole of it, but its socket and its disk. */
export class Host {
  readonly store: StormStore;
  readonly #endpoint: Endpoint;

  constructor(store: StormStore, { clock, chance }: { clock: () => number; chance: Chance }) {
    this.store = store;
    this.#endpoint = createEndpoint({
      store,
      clock,
      chance: (bytes) => Uint8Array.from({ length: bytes }, () => chance.whole(0, 255)),
    });
  }

  /** The text of its answer. */
  async answer(text: string): Promise<string> {
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
    const { status } = response;
    return JSON.stringify({ status, body: await response.json() });
  }
}
