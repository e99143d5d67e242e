import * as v from 'valibot';
import { sha256 } from './form.ts';
import { LIMITS } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { fileSignature, UNSENT_FORMAT, type UnsentHead, unsentHead } from './unsent-file.ts';

/**
 * How the file lies on the disk: plain JSON to whoever parses it whole; line by line – the head, a
 * fact a line, a block a line – to whoever must not stand still over a large one.
 */
export const FACTS_END = '],"blocks":[';
export const FILE_END = ']}';

/** Of whatever version. */
const OURS = /^\{"format":"habitue\/unsent@\d+",/;
const BEGINNING = `{"format":"${UNSENT_FORMAT}",`;

export interface FileOpening {
  readonly head: UnsentHead;
  readonly signature?: string;
  /** What was not recorded when it was saved: it is there to be read, and not taken in. */
  readonly beside?: unknown;
}

/** A block by its name, as the text that it is. */
export interface BlockInFile {
  readonly sha256: string;
  readonly text: string;
}

export function firstLine(opening: FileOpening): string {
  const { head, signature, beside } = opening;
  const said = JSON.stringify({ head, signature, beside });
  return `${BEGINNING}${said.slice(1, -1)},"facts":[`;
}

export type OpeningRefusal = 'NOT_OURS' | 'NEWER' | 'DAMAGED';

const opening = v.object({ head: unsentHead, signature: v.exactOptional(fileSignature) });

/** The head of a file, or why there is none. */
export function readFirstLine(line: string): FileOpening | OpeningRefusal {
  if (!OURS.test(line)) return 'NOT_OURS';
  if (!line.startsWith(BEGINNING)) return 'NEWER';
  const read = parseJson(`${line}]}`);
  const opened = v.safeParse(opening, read.ok ? read.value : undefined);
  return opened.success ? opened.output : 'DAMAGED';
}

const blockForm: v.GenericSchema<unknown, BlockInFile> = v.object({ sha256, text: v.string() });

/** What stands on a line of a list, with or without the comma to the next. */
export function readListed<Form>(line: string, form: v.GenericSchema<unknown, Form>) {
  const read = parseJson(line.endsWith(',') ? line.slice(0, -1) : line);
  const listed = v.safeParse(form, read.ok ? read.value : undefined);
  return listed.success ? listed.output : undefined;
}

export function readBlockLine(line: string): BlockInFile | undefined {
  return readListed(line, blockForm);
}

/** Longer than the longest line that any till writes: a block whose text was escaped. */
const LONGEST_LINE = 2 * LIMITS.blockBytes;

/** The lines of a text that comes in pieces; none any more where one would be too long. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield begun.join('') + line;
      begun = [];
      length = 0;
    }
    begun.push(last);
    length += last.length;
    if (length > LONGEST_LINE) return;
  }
  if (length > 0) yield begun.join('');
}
