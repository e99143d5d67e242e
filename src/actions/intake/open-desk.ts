import type { DeskProgress, IntakeDesk } from './intake-desk.ts';
import type { DeskAnswer, DeskAsk } from './intake-message.ts';

export interface DeskOptions {
  /** Without it the page itself does the work. */
  readonly startWorker?: (() => Worker) | undefined;
  readonly onProgress?: (progress: DeskProgress) => void;
}

export interface OpenDesk extends IntakeDesk {
  /** Gives everything up at once, whatever is being done. */
  close(): void;
}

/** Opens a desk for one file, in a worker where one can be started. */
export function openDesk({ startWorker, onProgress }: DeskOptions = {}): OpenDesk {
  const tell = onProgress ?? (() => undefined);
  if (startWorker) return deskInWorker(startWorker(), tell);
  const desk = import('./working-desk.ts').then(({ workingDesk }) => workingDesk(tell));
  const ask = async (method: keyof IntakeDesk, given: readonly unknown[]) =>
    await methodOf(await desk, method)(...given);
  return { ...asking(ask), close: () => undefined };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function deskInWorker(worker: Worker, tell: (progress: DeskProgress) => void): OpenDesk {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const giveUp = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => {
    if (data.answer === 'progress') return tell(data.progress);
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.answer === 'value') one?.resolve(data.value);
    else one?.reject(new Error(data.why));
  };
  worker.onerror = ({ message }) => giveUp(message);
  const ask = (method: keyof IntakeDesk, given: readonly unknown[]) => {
    asked += 1;
    const question: DeskAsk = { id: asked, method, given };
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(question.id, { resolve, reject });
      worker.postMessage(question);
    });
  };
  const close = () => {
    worker.terminate();
    giveUp('the desk was closed');
  };
  return { ...asking(ask), close };
}

type Ask = (method: keyof IntakeDesk, given: readonly unknown[]) => Promise<unknown>;

function asking(ask: Ask): IntakeDesk {
  const method = <Name extends keyof IntakeDesk>(name: Name) =>
    ((...given: readonly unknown[]) => ask(name, given)) as IntakeDesk[Name];
  return {
    open: method('open'),
    check: method('check'),
    mend: method('mend'),
    refused: method('refused'),
    people: method('people'),
    begin: method('begin'),
    next: method('next'),
    added: method('added'),
    articles: method('articles'),
  };
}

function methodOf(desk: IntakeDesk, name: keyof IntakeDesk) {
  return desk[name] as (...given: readonly unknown[]) => Promise<unknown>;
}
