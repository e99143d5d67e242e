import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { listen } from '#endpoint/listen.ts';
import { NOON, PaperTill } from '#endpoint/paper-till.ts';
import type { Bare } from './bare-store.ts';
import { BusyTill } from './pushes.ts';

/** How long each push took, and each push's rows alone, in milliseconds, in turn. */
export interface IngestTimes {
  readonly endpoint: readonly number[];
  readonly bare: readonly number[];
}

export interface Ingest {
  readonly pushes: number;
  readonly database?: string | undefined;
  readonly open: (dataFolder: string) => Promise<Bare>;
}

/**
 * Pushes five hundred facts at a time over HTTP, and puts the very rows that came of each into a
 * database of the same kind, bare: no check, no fold, no answer.
 */
export async function benchIngest({ pushes, database, open }: Ingest): Promise<IngestTimes> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'habitue-ingest-'));
  const endpoint = createEndpoint({ dataFolder, database, clock: () => NOON });
  const listening = await listen(endpoint, { host: '127.0.0.1', port: 46_180, portAsked: false });
  if (typeof listening === 'string') throw new Error(listening);
  const send = (request: Request) =>
    fetch(new Request(new URL(new URL(request.url).pathname, listening.address), request));
  const till = new PaperTill({ fetch: send }, 'till-a');
  await till.join();
  const bare = await open(dataFolder);
  const busy = new BusyTill(till);
  const times: { endpoint: number[]; bare: number[] } = { endpoint: [], bare: [] };
  for (let push = 0; push < pushes; push++) {
    const request = busy.request(listening.address);
    times.endpoint.push(await timed(async () => till.heard(await send(request))));
    const put = await bare.readPush();
    times.bare.push(await timed(put));
  }
  await bare.close();
  await listening.stop();
  await endpoint.close();
  rmSync(dataFolder, { recursive: true });
  return times;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}
