/** Sends a request's text and gives the answer's; throws `Lost` when none ever comes. */
export type Ask = (text: string) => Promise<string>;

/** No answer came: whether the endpoint heard, nobody knows. */
export class Lost extends Error {}

/**
 * One exchange on its way. It runs until it waits for the network, and goes on only when the
 * simulation hands it an answer: so what happens in between is chosen, and the same each time.
 */
export class Flight {
  isOver = false;
  readonly #send: (text: string, answer: Answer) => void;
  #moved = Promise.withResolvers<void>();

  constructor(send: (text: string, answer: Answer) => void) {
    this.#send = send;
  }

  /** Starts it; resolves when it waits for the network for the first time, or is over. */
  async start(exchange: (ask: Ask) => Promise<void>): Promise<void> {
    void this.#run(exchange);
    await this.#moved.promise;
  }

  async #run(exchange: (ask: Ask) => Promise<void>): Promise<void> {
    try {
      await exchange((text) => this.#ask(text));
    } catch (error) {
      if (!(error instanceof Lost)) this.fault = error;
    }
    this.isOver = true;
    this.#moved.resolve();
  }

  /** What went wrong in it that is nobody's loss of a line. */
  fault: unknown;

  #ask(text: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#send(text, async (answer) => {
      this.#moved = Promise.withResolvers();
      if (answer === undefined) reject(new Lost());
      else resolve(answer);
      await this.#moved.promise;
    });
    this.#moved.resolve();
    return promise;
  }
}

/** Hands over an answer, or that none comes; resolves when its flight has gone as far as it can. */
export type Answer = (answer: string | undefined) => Promise<void>;
