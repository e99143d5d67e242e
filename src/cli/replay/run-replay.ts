import type { Writable } from 'node:stream';
import { type Replaying, replay } from '#domain/insight/replay.ts';
import { currencyDigits } from '#domain/money/currency.ts';
import type { Issue } from '#domain/programme/issue.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { type Aside, readHistory } from './read-history.ts';
import { type ReplayRequest, readRequest, usage } from './read-request.ts';
import { readSorted } from './read-sorted.ts';
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
  const { programme, asOf } = request;
  try {
    const played = await playInOrder(request);
    if (!played.ok) return played;
    const { replaying, aside } = played.value;
    await writeReport(out, {
      format: 'habitue/replay@1',
      asOf,
      programme: { id: programme.id, version: programme.version },
      currency: programme.currency,
      ...aside,
      ...replaying.replay(asOf),
    });
    return done(undefined);
  } catch (error) {
    if (!isOfTheSystem(error)) throw error;
    return refused([{ path: '--purchases', message: error.message }]);
  }
}

interface Played {
  readonly replaying: Replaying;
  readonly aside: Aside;
}

/**
 * Most files are in the order of their days and are read once. One that is not is read again from
 * its beginning and sorted by way of the disk, since what came back in May may stand before what
 * was bought in March, and the memory must not hold them all.
 */
async function playInOrder(request: ReplayRequest): Promise<Result<Played, readonly Issue[]>> {
  const { programme } = request;
  const file = { ...request, decimals: currencyDigits(programme.currency) };
  const replaying = replay(programme);
  let isInOrder = true;
  const read = await readHistory(file, (line) => {
    isInOrder = replaying.add(line);
    return isInOrder;
  });
  if (!read.ok) return read;
  if (isInOrder) return done({ replaying, aside: read.value });
  const again = replay(programme);
  const sorted = await readSorted(file, (line) => again.add(line));
  return sorted.ok ? done({ replaying: again, aside: sorted.value }) : sorted;
}

/** A file that is not there, is a folder, may not be read. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
