/** How a run over bad input went, command by command. */
export interface Tally {
  readonly played: number;
  readonly accepted: number;
  readonly slowestMs: number;
  /** Whatever is neither an answer nor a refusal with its issues: the input, and what was said. */
  readonly broken: readonly { readonly said: string; readonly input: string }[];
}

interface Outcome {
  readonly exit: number;
  readonly err: string;
}

export interface Tallying {
  play(input: string, command: () => Promise<Outcome>): Promise<void>;
  tally(): Tally;
}

const SHOWN = 5;

/** A fault that a command turned into a refusal at its very edge counts as broken all the same. */
export function tallying(): Tallying {
  const counts = { played: 0, accepted: 0, slowestMs: 0 };
  const broken: { said: string; input: string }[] = [];
  const play = async (input: string, command: () => Promise<Outcome>) => {
    const startedAt = performance.now();
    const said = await saidBy(command);
    counts.slowestMs = Math.max(counts.slowestMs, performance.now() - startedAt);
    counts.played += 1;
    if (said === undefined) counts.accepted += 1;
    else if (said !== 'refused' && broken.length < SHOWN) broken.push({ said, input });
  };
  return { play, tally: () => ({ ...counts, broken }) };
}

async function saidBy(command: () => Promise<Outcome>): Promise<string | undefined> {
  try {
    const { exit, err } = await command();
    if (exit === 0) return err === '' ? undefined : `exit 0, but: ${err}`;
    const isRefusal = exit === 2 && Array.isArray(JSON.parse(err)) && !/\n\s+at /.test(err);
    return isRefusal && !err.includes('cannot be quoted') ? 'refused' : `exit ${exit}: ${err}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
