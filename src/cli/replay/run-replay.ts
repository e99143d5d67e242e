import type { Writable } from 'node:stream';
import { replay } from '#domain/insight/replay.ts';
import { currencyDigits } from '#domain/money/currency.ts';
import type { Issue } from '#domain/programme/issue.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { gatherHistory } from './gather-history.ts';
import { readCsv } from './read-csv.ts';
import { type ReplayRequest, readRequest, usage } from './read-request.ts';
import { replaySchema } from './replay-schema.ts';
import { writeReport } from './write-report.ts';

export interface Outcome {
  readonly exit: 0 | 2;
  readonly err: string;
}

const GOOD: Outcome = { exit: 0, err: '' };

/** The whole command: a report on `out`, or the issues on stderr and exit 2. */
export async function runReplay(args: readonly string[], out: Writable): Promise<Outcome> {
  if (args[0] === '--help') return said(out, usage);
  if (args[0] === '--schema') return said(out, JSON.stringify(replaySchema(), null, 2));
  const request = await readRequest(args);
  const played = request.ok ? await play(request.value, out) : request;
  if (played.ok) return GOOD;
  return { exit: 2, err: `${JSON.stringify(played.refusal, null, 2)}\n` };
}

function said(out: Writable, text: string): Outcome {
  out.write(`${text}\n`);
  return GOOD;
}

async function play(
  request: ReplayRequest,
  out: Writable,
): Promise<Result<void, readonly Issue[]>> {
  const { programme, purchases, asOf } = request;
  const decimals = currencyDigits(programme.currency);
  try {
    const gathered = await gatherHistory(readCsv(purchases), { ...request, decimals });
    if (!gathered.ok) return gathered;
    const { histories, ...aside } = gathered.value;
    await writeReport(out, {
      format: 'habitue/replay@1',
      asOf,
      programme: { id: programme.id, version: programme.version },
      currency: programme.currency,
      ...aside,
      ...replay(histories, programme, asOf),
    });
    return done(undefined);
  } catch (error) {
    if (!isOfTheSystem(error)) throw error;
    return refused([{ path: '--purchases', message: error.message }]);
  }
}

/** A file that is not there, is a folder, may not be read. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
