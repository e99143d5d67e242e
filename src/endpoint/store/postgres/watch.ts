import { StoreAway, StoreUnfit } from '../store-away.ts';

/** Tells whoever runs the endpoint that the database went away, and that it is back: once each. */
export class Watch {
  #isAway = false;
  readonly #say: (sentence: string) => void;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  async over<Value>(act: () => Promise<Value>): Promise<Value> {
    try {
      const value = await act();
      this.#note(false, 'The database is back.');
      return value;
    } catch (error) {
      if (error instanceof StoreUnfit) this.#note(true, error.message);
      if (error instanceof StoreAway) {
        const goesOn = 'Tills go on selling, and send what they sold once it is back.';
        this.#note(true, `The database does not answer (${error.message}). ${goesOn}`);
      }
      throw error;
    }
  }

  #note(isAway: boolean, sentence: string): void {
    if (isAway !== this.#isAway) this.#say(sentence);
    this.#isAway = isAway;
  }
}
