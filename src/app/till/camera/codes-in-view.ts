/** So long a code must have been out of view to be taken again: the next piece of the same kind. */
const AWAY_MS = 1200;

/** Which of the codes that a camera sees were not in view just now. */
export class CodesInView {
  readonly #lastSeen = new Map<string, number>();

  /** Those that came into view at this moment. */
  fresh(codes: readonly string[], at: number): readonly string[] {
    const came = codes.filter((code) => {
      const before = this.#lastSeen.get(code);
      return before === undefined || at - before > AWAY_MS;
    });
    for (const code of codes) this.#lastSeen.set(code, at);
    return [...new Set(came)];
  }
}
