import type { DeskAnswer, DeskAsk } from './intake-message.ts';
import { workingDesk } from './working-desk.ts';

const answer = (value: DeskAnswer, handOver: Transferable[] = []) =>
  self.postMessage(value, { transfer: handOver });

const desk = workingDesk((progress) => answer({ answer: 'progress', progress }));

/** The desk of one page, off its main thread. Blocks are handed over, not copied. */
self.onmessage = ({ data: { id, method, given } }: MessageEvent<DeskAsk>) => {
  const act = desk[method] as (...given: readonly unknown[]) => Promise<unknown>;
  act(...given).then(
    (value) => answer({ answer: 'value', id, value }, buffersOf(value)),
    (error: unknown) => answer({ answer: 'failed', id, why: String(error) }),
  );
};

function buffersOf(value: unknown): Transferable[] {
  if (typeof value !== 'object' || value === null || !('blocks' in value)) return [];
  return (value.blocks as Uint8Array<ArrayBuffer>[]).map(({ buffer }) => buffer);
}
