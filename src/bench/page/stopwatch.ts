/** Milliseconds per contender, one list a round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly (readonly number[])[]>>;

export interface Contest<Name extends string> {
  readonly contenders: Readonly<Record<Name, () => Promise<number> | number>>;
  readonly rounds: number;
  /** How often each contender goes in one round. */
  readonly each: number;
  readonly warmUp: number;
}

/**
 * Takes the contenders in turn, A B A B, so that what slows the machine for a while slows them all.
 * A contender gives back its own milliseconds: what it prepares and clears away does not count.
 */
export async function inTurn<Name extends string>(contest: Contest<Name>): Promise<Times<Name>> {
  const { contenders, rounds, each, warmUp } = contest;
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Record<
    Name,
    number[][]
  >;
  for (let n = 0; n < warmUp; n += 1) for (const name of names) await contenders[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push([]);
    for (let n = 0; n < each; n += 1) {
      for (const name of names) times[name].at(-1)?.push(await contenders[name]());
    }
  }
  return times;
}

export async function timed(act: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
