import type { Issue } from '#domain/programme/issue.ts';
import { answer } from './answer.ts';
import { caseJsonSchema } from './json-schemas.ts';
import { readCase } from './read-case.ts';

export interface Outcome {
  readonly exit: 0 | 2;
  readonly out: string;
  readonly err: string;
}

const USAGE = `Usage: npm run --silent quote < case.json
       npm run --silent quote -- --schema

Reads one case {programme, member, basket, day, options} and prints its quote.
`;

/**
 * The whole command, but for the streams: one quote on stdout, or the issues on stderr and exit
 * 2.
 */
export async function runQuote(
  flags: readonly string[],
  readInput: () => Promise<string>,
): Promise<Outcome> {
  const [flag] = flags;
  if (flag === '--schema') return good(caseJsonSchema());
  if (flag === '--help') return { exit: 0, out: USAGE, err: '' };
  if (flag !== undefined) {
    return bad([{ path: '$', message: `${flag} is not known`, allowed: '--schema or --help' }]);
  }
  return quoteOf(await readInput());
}

function quoteOf(text: string): Outcome {
  try {
    const read = readCase(JSON.parse(text));
    if (!read.ok) return bad(read.refusal);
    const told = answer(read.value);
    return told.ok ? good(told.value) : bad(told.refusal);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message =
      error instanceof SyntaxError ? `is not JSON: ${why}` : `cannot be quoted: ${why}`;
    return bad([{ path: '$', message }]);
  }
}

function good(value: object): Outcome {
  return { exit: 0, out: `${JSON.stringify(value, null, 2)}\n`, err: '' };
}

function bad(issues: readonly Issue[]): Outcome {
  return { exit: 2, out: '', err: `${JSON.stringify(issues, null, 2)}\n` };
}
