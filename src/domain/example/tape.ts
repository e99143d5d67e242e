/** Chance on a tape: the same numbers tell the same story, and a shorter tape a simpler one. */
export interface Tape {
  /** A whole number from 0 up to, not including, `options`. */
  pick(options: number): number;
  oneOf<Option>(options: readonly [Option, ...Option[]]): Option;
  isAtEnd(): boolean;
}

export function tapeOf(numbers: readonly number[]): Tape {
  let at = 0;
  const pick = (options: number) => (numbers[at++] ?? 0) % options;
  return {
    pick,
    oneOf: (options) => options[pick(options.length)] ?? options[0],
    isAtEnd: () => at >= numbers.length,
  };
}
