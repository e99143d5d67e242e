/** A wait that can be cut short: whoever has something to send does not wait for the next turn. */
export class Alarm {
  #due = Number.POSITIVE_INFINITY;
  #ring: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Resolves after so long, or sooner when it was or is set to ring sooner. */
  async wait(ms: number): Promise<void> {
    this.set(ms);
    await new Promise<void>((resolve) => {
      this.#ring = resolve;
      this.#arm();
    });
    this.#ring = undefined;
    this.#due = Number.POSITIVE_INFINITY;
  }

  /** Rings after so long, unless it rings sooner anyway. */
  set(ms: number): void {
    const due = performance.now() + ms;
    if (due >= this.#due) return;
    this.#due = due;
    if (this.#ring !== undefined) this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ring?.(), Math.max(0, this.#due - performance.now()));
  }
}
